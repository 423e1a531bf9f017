import { Refused, type Given } from '../../command-line.ts';

/** How a store is reached, and as whom. */
export interface Account {
  /** Address of the store; undefined for Amazon's own. */
  endpoint: string | undefined;
  region: string;
  /** Whether the bucket stands in the path rather than before the host's name. */
  pathStyle: boolean;
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
}

export interface S3Place extends Account {
  /** Where the site is public: `bucket/`, or `bucket/folder/`. */
  site: string;
  /** Where releases are kept: the same with `.releases/`, or in a bucket of their own. */
  store: string;
  /** Whether each release gets a folder of its own, and something before the bucket switches between them. */
  folders: boolean;
}

const DEFAULT_REGION = 'us-east-1';

/** Reads `s3://bucket[/folder]` and the options; keys of the account come from the environment only. Throws `Refused`. */
export function readS3Place(text: string, given: Given, environment: NodeJS.ProcessEnv = process.env): S3Place {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = environment;
  if (!accessKeyId || !secretAccessKey) {
    throw new Refused('发布到对象存储要有密钥：请设置环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY。');
  }
  const site = readBucket(text);
  const store = given.value('store');
  return {
    endpoint: readEndpoint(given.value('endpoint')),
    region: given.value('region') ?? environment.AWS_REGION ?? DEFAULT_REGION,
    pathStyle: given.has('path-style'),
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
    site,
    store: store === undefined ? `${site}.releases/` : readBucket(store),
    folders: given.has('release-folders'),
  };
}

function readBucket(text: string): string {
  const [, bucket, folder = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(text) ?? [];
  const parts = folder.split('/').filter((part) => part !== '');
  if (bucket === undefined || parts.some((part) => !/^[\w.-]+$/.test(part) || /^\.+$/.test(part))) {
    throw new Refused(`“${text}”应写成 s3://桶 或 s3://桶/文件夹，文件夹只用字母、数字、点、横线。`);
  }
  return [bucket, ...parts, ''].join('/');
}

function readEndpoint(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.search !== '' || url.hash !== '') {
    throw new Refused(`--endpoint 应是 https:// 开头的地址，如 https://s3.oss-cn-hangzhou.aliyuncs.com；现在是“${text}”。`);
  }
  return text.replace(/\/+$/, '');
}
