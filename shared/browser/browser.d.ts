/** Vite takes style sheets and font files in by import. */
declare module '*.css'
