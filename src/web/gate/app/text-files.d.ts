// Files that esbuild puts into the bundle as text.
declare module '*.ftl' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: esbuild gives a file's text as the default export.
  export default text
}
declare module '*.svg' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: esbuild gives a file's text as the default export.
  export default text
}
