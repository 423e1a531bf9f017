import { Refused } from '../../command-line.ts';

/** Whether a store says that there is no such object; that there is no such bucket is another matter. */
export function isMissing(error: unknown): boolean {
  const { name } = error as Error;
  return name === 'NoSuchKey' || name === 'NotFound';
}

/** One Chinese sentence for what a store answered, or why it did not. Never quotes keys of the account. */
export function describeStoreFailure(error: unknown, endpoint: string, bucket: string): Refused {
  const { name, code, $metadata } = error as Error & { code?: string; $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode;
  const reason = REASONS[name]?.(bucket) ?? (code !== undefined ? NETWORK[code] : undefined);
  const known = reason ?? (status === 403 ? REASONS.AccessDenied!(bucket) : undefined);
  const also = status === undefined ? name : `${name}，${status}`;
  return new Refused(`${endpoint} 没有照办：${known ?? '试了几次都不行，请稍后再发布一次'}（${code ?? also}）。`);
}

const REASONS: Readonly<Record<string, (bucket: string) => string>> = {
  NoSuchBucket: (bucket) => `没有 ${bucket} 这个桶，请先建好，再看 --region 和 --endpoint 对不对`,
  AccessDenied: (bucket) => `这个密钥没有权限，需要能列出、读、写、删除 ${bucket} 里的文件`,
  InvalidAccessKeyId: () => '不认识 AWS_ACCESS_KEY_ID 里的密钥',
  SignatureDoesNotMatch: () => 'AWS_SECRET_ACCESS_KEY 不对，或者 --region 不对',
  ExpiredToken: () => 'AWS_SESSION_TOKEN 已经过期',
  RequestTimeTooSkewed: () => '这台电脑的时间不对',
  PermanentRedirect: () => '这个桶不在 --region 写的地域',
  AuthorizationHeaderMalformed: () => '这个桶不在 --region 写的地域',
  TimeoutError: () => '等了很久没有回答',
};

const NETWORK: Readonly<Record<string, string>> = {
  ENOTFOUND: '找不到这个地址，请检查 --endpoint；用 IP 或内网 MinIO 的，加上 --path-style',
  EAI_AGAIN: '暂时查不到这个地址，请检查网络',
  ECONNREFUSED: '连不上',
  ECONNRESET: '连接断了',
  ETIMEDOUT: '连接超时',
  EPIPE: '连接断了',
};
