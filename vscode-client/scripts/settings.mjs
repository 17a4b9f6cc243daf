// Writes what can be set about the rules into the manifest, from the rules themselves, in English and
// Korean. With --check it writes nothing, and fails where the manifest says something else.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

/** Before the settings of the rules come those of the extension. */
const FIRST_ORDER = 10;

const SEVERITIES = {
  en: ['as the rule has it', 'error', 'warning', 'info', 'hint', 'not reported'],
  ko: ['규칙이 정한 대로', '오류', '경고', '정보', '힌트', '알리지 않음'],
};

const SAID = {
  en: {
    title: (rule) => rule,
    severity: (summary) => `How grave all findings of this rule are. ${summary}`,
    kind: (summary, value) => `${summary} (${value} where nothing is set)`,
    setting: (summary) => summary,
    house: 'A house style (.copydesk.yaml) that says something about the same comes before it.',
  },
  ko: {
    title: (rule) => rule,
    severity: (summary) => `이 규칙이 찾은 것 모두의 심각도. ${summary}`,
    kind: (summary, value) => `${summary} (정하지 않으면 ${value})`,
    setting: (summary) => summary,
    house: '편집 규칙 파일(.copydesk.yaml)에 같은 것이 있으면 그쪽이 먼저입니다.',
  },
};

const rules = { en: rulesIn('en'), ko: rulesIn('ko') };
const texts = { en: {}, ko: {} };
const sections = rules.en.map((rule, index) => section(rule, index));

settle('package.json', (manifest) => {
  const own = manifest.contributes.configuration.filter((each) => !isRules(each));
  manifest.contributes.configuration = [...own, ...sections];
});
for (const [file, language] of [
  ['package.nls.json', 'en'],
  ['package.nls.ko.json', 'ko'],
]) {
  settle(file, (said) => {
    Object.keys(said)
      .filter((key) => key.startsWith('rule.'))
      .forEach((key) => delete said[key]);
    Object.assign(said, texts[language]);
  });
}

function rulesIn(language) {
  const program = [
    ...[`-Dcopydesk.home=${path.join(home, 'server')}`, '-Dstdout.encoding=UTF-8'],
    ...['-Dfile.encoding=UTF-8', '-jar', path.join(home, 'server/lib/copydesk-cli.jar')],
    ...['rules', '--format', 'json', '--lang', language],
  ];
  return JSON.parse(
    execFileSync(java, program, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } }),
  );
}

function isRules(configuration) {
  return configuration.order >= FIRST_ORDER;
}

function section(rule, index) {
  const id = `rule.${rule.id}`;
  const at = (language) => rules[language][index];
  say(`${id}.title`, (language) => SAID[language].title(at(language).title));
  say(
    `${id}.severity`,
    (language) => `${SAID[language].severity(at(language).summary)} ${SAID[language].house}`,
  );
  const properties = {
    [`copydesk.rules.${rule.id}.severity`]: severity(`%${id}.severity%`),
  };
  rule.kinds.forEach((kind, k) => {
    say(`${id}.kinds.${kind.id}`, (language) =>
      SAID[language].kind(at(language).kinds[k].summary, kind.default),
    );
    properties[`copydesk.rules.${rule.id}.kinds.${kind.id}`] = severity(`%${id}.kinds.${kind.id}%`);
  });
  rule.settings.forEach((setting, s) => {
    const form = formOf(setting);
    if (form) {
      say(`${id}.${setting.id}`, (language) =>
        SAID[language].setting(at(language).settings[s].summary),
      );
      properties[`copydesk.rules.${rule.id}.${setting.id}`] = {
        ...form,
        scope: 'window',
        description: `%${id}.${setting.id}%`,
      };
    }
  });
  return { title: `%${id}.title%`, order: FIRST_ORDER + index, properties };
}

function severity(description) {
  say('rule.severities.default', (language) => SEVERITIES[language][0]);
  const values = ['error', 'warning', 'info', 'hint', 'off'];
  values.forEach((value, v) =>
    say(`rule.severities.${value}`, (language) => SEVERITIES[language][v + 1]),
  );
  return {
    type: 'string',
    enum: ['default', ...values],
    enumDescriptions: ['default', ...values].map((value) => `%rule.severities.${value}%`),
    default: 'default',
    scope: 'window',
    description,
  };
}

/** Lists belong into the house style, where all have them. */
function formOf({ type, default: value }) {
  switch (type) {
    case 'number':
      return { type: 'integer', minimum: 0, default: Number(value) };
    case 'decimal':
      return { type: 'number', minimum: 0, default: Number(value) };
    case 'flag':
      return { type: 'boolean', default: value === 'true' };
    case 'text':
      return { type: 'string', default: value };
    default:
      return undefined;
  }
}

function say(key, inLanguage) {
  texts.en[key] = inLanguage('en');
  texts.ko[key] = inLanguage('ko');
}

function settle(file, change) {
  const at = path.join(home, file);
  const before = readFileSync(at, 'utf8');
  const content = JSON.parse(before);
  change(content);
  const after = `${JSON.stringify(content, null, 2)}\n`;
  if (after === before) {
    return;
  }
  if (check) {
    console.error(`${file} does not say what the rules say: run "npm run settings" and commit.`);
    process.exitCode = 1;
  } else {
    writeFileSync(at, after);
  }
}
