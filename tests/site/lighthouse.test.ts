import { judgeLighthouse } from './judge-lighthouse.ts';

/** What readers open most; the other templates have their turn in tests/long/lighthouse.test.ts. */
const MOST_READ =
  /^(?:index\.html|search\/|fees\/check\/|menu\/|compounds\/(?:index|[^/]+\/index)|notices\/\d+\/[^/]+\/index|rankings\/[^/]+\/index|problems\/index|companies\/index|projects\/[^/]+\/|help\/[^/]+\/)/;

judgeLighthouse((paths) => paths.filter((path) => MOST_READ.test(path)));
