import { startToy } from './toy.js';

const s = await startToy(
  { PORT: '4555' },
  {
    questions: [
      `# Who said what about NATO at which meeting?
query WhoSaidWhatAboutNato($first: Int = 10) {
  statements(where: { text: "NATO" }, first: $first) {
    totalCount
    nodes { id text speaker { name } evidence { exact } }
  }
}
`,
      `# Everything that Putin said, with "</script><script>alert(1)</script>".
query PutinOnTerritory {
  statements(first: 5) { totalCount }
}
`,
      `query Hello { hello(name: "Moscow") }`,
    ],
  },
);
console.log(s.url);
process.on('SIGTERM', () => s.close().then(() => process.exit(0)));
