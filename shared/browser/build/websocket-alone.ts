/** Stands in for the library's other ways to connect, which no screen of a hall uses: 5 kB that no phone need load. */
export class XHR {}
export class Fetch {}
export class WT {}
