/** Words of silence. Fluent patterns; English is the source of keys. */
export const silence = {};
