declare module 'event-drops/dist/index.js' {
  const eventDrops: (config: unknown) => (selection: never) => void;
  export default eventDrops;
}
