import { judgeAxe } from './judge-axe.ts';

judgeAxe(false);
