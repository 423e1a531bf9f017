/** The site's policy forbids making code of texts; asked whether it may, zod would try, and the browser report it. To be imported before any schema. */
import { config } from 'zod';

config({ jitless: true });
