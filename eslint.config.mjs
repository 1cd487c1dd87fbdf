import nextVitals from 'eslint-config-next/core-web-vitals'
import nextTypescript from 'eslint-config-next/typescript'

/** target may not import from. The house of docs/architecture.md, top to bottom; both @/… and relative imports are seen. */
const room = (target, from, message) => ({
  target: `./${target}`,
  from: from.map((name) => `./${name}`),
  message,
})
const ABOVE_MODEL = [
  'text',
  'extract',
  'alignment',
  'view',
  'store',
  'questions',
  'ingest',
  'server',
  'client',
].map((r) => `lib/${r}`)
const SCREENS = ['app', 'components', 'cli']
const BACK = ['lib/store', 'lib/questions', 'lib/ingest', 'lib/server']

const zones = [
  room('lib/model', [...ABOVE_MODEL, ...SCREENS], 'model is the ground floor'),
  ...['text', 'extract', 'alignment', 'view'].map((name) =>
    room(
      `lib/${name}`,
      [
        ...BACK,
        'lib/client',
        ...SCREENS,
        ...['text', 'extract', 'alignment', 'view'].filter((o) => o !== name).map((o) => `lib/${o}`),
      ],
      `${name} is pure and knows only model`,
    ),
  ),
  room(
    'lib/store',
    ['lib/questions', 'lib/ingest', 'lib/server', 'lib/client', ...SCREENS],
    'store knows only the rooms below it',
  ),
  room(
    'lib/questions',
    ['lib/ingest', 'lib/server', 'lib/client', ...SCREENS],
    'questions ask the store, nothing above it',
  ),
  room(
    'lib/ingest',
    ['lib/questions', 'lib/server', 'lib/client', ...SCREENS],
    'ingest writes to the store, nothing above it',
  ),
  room('lib/server', ['lib/client', ...SCREENS], 'server composes what is below it'),
  room(
    'lib/client',
    [...BACK, 'lib/text', 'lib/extract', ...SCREENS],
    "client is the browser's: model, view and alignment only",
  ),
  room(
    'components',
    [...BACK, 'lib/text', 'lib/extract', 'app', 'cli'],
    'components see client, model, view and ui',
  ),
  room('app', ['lib/store', 'lib/extract', 'cli'], 'routes call one question; no store, no extraction'),
]

const config = [
  { ignores: ['.next/**', 'dist/**', 'node_modules/**', '.entente/**', '.neo4j/**', 'next-env.d.ts'] },
  ...nextVitals,
  ...nextTypescript,
  {
    settings: { 'import/resolver': { typescript: { project: './tsconfig.json' } } },
    rules: {
      'import/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
]
export default config
