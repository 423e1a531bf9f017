import { judgeLighthouse } from '../site/judge-lighthouse.ts';

judgeLighthouse((paths) => paths);
