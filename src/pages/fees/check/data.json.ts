import { feeCheckData } from '../../../site/fee-check-view.ts';
import { getSite } from '../../../site/get-site.ts';

export function GET(): Response {
  return new Response(JSON.stringify(feeCheckData(getSite())), { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
