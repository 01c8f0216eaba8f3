/** Of the matrix, in px. Every line is as high as the others, so that where one lies need not be looked up. */
export const ROW = 36
export const HEAD_ROW = 184
export const COLUMN_MIN = 36
export const COLUMN_MAX = 52

/** Department, service, count: wider where there is room for it. */
export const headColumnIn = (width: number) => (width < ROOMY ? NARROW : 484)
/** What of it the departments have. */
export const departmentIn = (headColumn: number) => (headColumn === NARROW ? 100 : 116)
const ROOMY = 1200
const NARROW = 388
