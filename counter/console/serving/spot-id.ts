/** What the place where the keys are is called on the page. */
export const SPOT_ID = 'matrix-spot'
