/** A binary file, bundled as its bytes. */
declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}
