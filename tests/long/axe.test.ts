import { judgeAxe } from '../site/judge-axe.ts';

judgeAxe(true);
