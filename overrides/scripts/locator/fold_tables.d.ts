// The types of fold_tables.js, which the build makes from the tables in scripts/places/folding.py.

/** Letters that Unicode does not take apart or that readers type for one another, each with what stands for it. */
export const SIMPLER: Record<string, string>;

/** Where the Ethiopic letters that come in series of eight begin and end. */
export const SERIES: [number, number];

/** The first letters of series that sound like another one, each with the first letter of that one. */
export const ALIKE: Record<number, number>;

/** Each word for "saint" that stands in names. */
export const SAINT: RegExp;
