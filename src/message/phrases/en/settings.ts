/** Words of settings. Fluent patterns; English is the source of keys. */
export const settings = {};
