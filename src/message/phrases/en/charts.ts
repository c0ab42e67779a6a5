/** Words of charts. Fluent patterns; English is the source of keys. */
export const charts = {};
