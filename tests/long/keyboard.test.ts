import { judgeKeyboard } from '../site/judge-keyboard.ts';

judgeKeyboard(true);
