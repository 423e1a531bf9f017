import { settings } from '../src/site/settings.ts';
import { loadSources } from '../src/sources/load.ts';
import { nodeFiles } from '../src/sources/node-files.ts';
import { runRules } from '../src/rules/index.ts';
import { printProblems } from './build/print-problems.ts';
import { runCommand } from './command-line.ts';
import { federate, federationFolder } from './federate/federate.ts';
import { outcomeLines } from './federate/say-outcome.ts';
import { startProgress } from './progress.ts';

const FILE = 'data/federation.json';

await runCommand(
  {
    usage: 'npm run federate',
    about: [
      `取来 ${FILE} 里各区的搜索数据并核对，看看生成网站时会放进哪些区；npm run build 会自己做这一步。`,
      '只核对不改网站。有一个区没有放进来，退出码是 1。环境变量 SOURCES_DIR 资料文件夹。',
    ].join('\n'),
    options: [{ name: 'offline', about: '不连网，只看以前存下的' }],
  },
  async ({ has }) => {
    const root = settings.sourcesDir;
    const { dataset, problems } = loadSources(root, nodeFiles(root));
    const wrong = [...problems, ...runRules(dataset, false)].filter(({ file, severity }) => file === FILE && severity === 'error');
    if (wrong.length > 0) {
      printProblems(wrong);
      return 1;
    }
    const districts = dataset.federation[0]?.value.districts ?? [];
    if (districts.length === 0) {
      process.stdout.write(`${FILE} 里没有写别的区，没有要做的。\n`);
      return 0;
    }
    const progress = startProgress();
    const federated = await federate(districts, {
      folder: federationFolder(process.cwd()),
      offline: has('offline'),
      demonstration: dataset.site[0]?.value.demo === true,
      progress: (done) => progress.say('正在取来并核对', done),
    }).finally(() => progress.end());
    process.stdout.write(`${outcomeLines(federated, true).join('\n')}\n`);
    return federated.outcomes.some(({ state }) => state === 'left-out') ? 1 : 0;
  },
);
