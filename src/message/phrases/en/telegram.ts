/** Words of telegram. Fluent patterns; English is the source of keys. */
export const telegram = {};
