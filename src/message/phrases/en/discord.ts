/** Words of discord. Fluent patterns; English is the source of keys. */
export const discord = {};
