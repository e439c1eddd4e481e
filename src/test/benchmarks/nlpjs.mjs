// node nlpjs.mjs JOB DONE: learns the job's sentences with nlp.js as it is, and writes what it makes of the texts.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { dockStart } = createRequire(`${process.cwd()}/`)('@nlpjs/basic');
const [job, done] = process.argv.slice(2);
const { train, texts } = JSON.parse(readFileSync(job, 'utf8'));

const dock = await dockStart({ settings: { nlp: { autoSave: false, log: false } }, use: ['Basic', 'LangEn'] });
const nlp = dock.get('nlp');
nlp.addLanguage('en');
for (const { text, label } of train) nlp.addDocument('en', text, label);
await nlp.train();

const guesses = [];
for (const text of texts) {
  const { intent, score, classifications } = await nlp.process('en', text);
  const best = intent === 'None' ? classifications.find((c) => c.intent !== 'None') ?? { intent, score: 0 } : { intent, score };
  guesses.push({ intent: best.intent, score: intent === 'None' ? 0 : best.score });
}
writeFileSync(done, JSON.stringify(guesses));
