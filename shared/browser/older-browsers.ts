/**
 * What browsers older than a few years lack and a library asks for: the canonical form of rows, from which a screen
 * tells whether it has them right, wants every text to be well formed. Our own code uses nothing so new; the type
 * checker knows the oldest browsers by the `lib` of each screen's tsconfig, and a build speaks their language.
 */
if (!('isWellFormed' in String.prototype)) {
  Object.defineProperty(String.prototype, 'isWellFormed', {
    configurable: true,
    writable: true,
    value(this: string): boolean {
      return !/\p{Surrogate}/u.test(this)
    },
  })
}
