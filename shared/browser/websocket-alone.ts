/** Stands in for the library's other ways to connect, which no screen of a hall uses: 4 kB that no phone need load. */
export class XHR {}
export class WT {}
