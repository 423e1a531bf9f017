import { auditJson } from '../site/audit.ts';
import { getSite } from '../site/get-site.ts';

export function GET(): Response {
  return new Response(auditJson(getSite().inspection()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
