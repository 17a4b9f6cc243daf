// Takes the distribution that the build made into the extension.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const from = fileURLToPath(new URL('../../server/cli/target/copydesk', import.meta.url));
const to = fileURLToPath(new URL('../server', import.meta.url));
if (!existsSync(from)) {
  console.error(`There is no distribution at ${from}: build server/cli first.`);
  process.exit(1);
}
rmSync(to, { recursive: true, force: true });
// A class archive is bound to the Java and the folder that it was made for.
cpSync(from, to, { recursive: true, filter: (source) => !/\.jsa(\.home)?$/.test(source) });
for (const file of ['LICENSE', 'CHANGELOG.md']) {
  cpSync(new URL(`../../${file}`, import.meta.url), new URL(`../${file}`, import.meta.url));
}
// Editors complete a house style by it.
cpSync(
  new URL('../../server/docs/copydesk.schema.json', import.meta.url),
  new URL('../schema/copydesk.schema.json', import.meta.url),
);
