/** The first day on which the district publishes. */
export const START = '2025-06-05';
