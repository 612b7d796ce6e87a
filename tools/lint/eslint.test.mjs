/** Planted violations: each rule of the house must see what it is there for, and nothing beside it. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { projectDir } from '../postgres/binaries.mjs';
import { makeGraph } from './eslint.mjs';

/** The files are not on the disk, so no rule that asks for types can judge them. */
const eslint = new ESLint({ cwd: projectDir, overrideConfig: [tseslint.configs.disableTypeChecked] });

/** What is said about a file of one statement. */
async function said(filePath, text) {
  const [result] = await eslint.lintText(`${text}\n`, { filePath });
  return result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`).join('\n');
}
const refused = async (file, text, words) => assert.match(await said(file, text), words, `${file}: ${text}`);
const allowed = async (file, text) => assert.equal(await said(file, text), '', `${file}: ${text}`);
const using = (name, from) => `import { ${name} } from '${from}';\nexport const used = ${name};`;

describe('the rules of ESLint', () => {
  before(makeGraph);

  it('refuse save() with a row on the server, and let a drawing keep its state', async () => {
    const save = 'export const put = (scope, row) => scope.of(row).save(row);';
    await refused('libs/tracking/api/src/planted.ts', save, /save\(\) is slow/);
    await refused('libs/shared/api/src/scope/planted.ts', save, /save\(\) is slow/);
    await refused('apps/api/src/database/planted.ts', save, /save\(\) is slow/);
    await allowed('libs/exchange/api/src/report/pdf/planted.ts', 'export const put = (doc) => doc.save();');
  });

  it('hold the direction of scopes and rooms', async () => {
    const border = /enforce-module-boundaries/;
    await refused('libs/patients/domain/src/planted.ts', using('CravingInput', '@cairn/tracking-domain'), border);
    await refused('libs/patients/web/src/planted.ts', using('TrackingModule', '@cairn/tracking-api'), border);
    await refused('libs/tracking/web/src/planted.ts', using('PatientHeader', '@cairn/patients-web'), border);
    await refused('libs/tracking/domain/src/planted.ts', using('inject', '@angular/core'), border);
    await refused('libs/tracking/domain/src/planted.ts', using('map', 'rxjs'), border);
    await refused('libs/tracking/web/src/planted.ts', using('Controller', '@nestjs/common'), border);
    await refused('libs/tracking/api/src/planted.ts', using('inject', '@angular/core'), border);
    await refused('libs/shared/ui/src/planted.ts', using('Role', '@cairn/identity-domain'), border);
    await allowed('libs/tracking/domain/src/planted.ts', using('Patient', '@cairn/patients-domain'));
  });

  it('keep what specs share out of what ships', async () => {
    const fixture = using('aSession', '@cairn/identity-domain/testing');
    await refused('libs/identity/web/src/planted.ts', fixture, /What specs share ships nowhere/);
    await refused('apps/dashboard/src/app/planted.ts', fixture, /What specs share ships nowhere/);
    await allowed('libs/identity/web/src/planted.spec.ts', fixture);
    await allowed('libs/identity/web/src/testing/planted.ts', fixture);
  });

  it('let only the report worker draw on the server', async () => {
    const chart = using('Chart', 'chart.js');
    await refused('libs/insight/api/src/planted.ts', chart, /Only the report worker draws/);
    await refused('libs/exchange/api/src/csv/planted.ts', using('x', 'chartjs-plugin-annotation'), /Only the report/);
    await allowed('libs/exchange/api/src/report/pdf/planted.ts', chart);
  });

  it('keep drawing and Node out of rooms that run anywhere, but for the types of a chart', async () => {
    const types = `import type { ChartConfiguration } from 'chart.js';\nexport type Drawn = ChartConfiguration;`;
    for (const room of ['libs/insight/charts', 'libs/tracking/domain', 'libs/shared/util']) {
      await refused(`${room}/src/planted.ts`, using('Chart', 'chart.js'), /A chart is data here/);
      await refused(`${room}/src/planted.ts`, using('readFileSync', 'node:fs'), /runs in the browser, too/);
      await refused(`${room}/src/planted.ts`, using('join', 'path'), /runs in the browser, too/);
      await allowed(`${room}/src/planted.ts`, using('join', './path'));
    }
    await allowed('libs/insight/charts/src/planted.ts', types);
  });

  it('know one door of a library', async () => {
    const door = `export * from './planted';`;
    await refused('libs/tracking/domain/src/cravings/index.ts', door, /only door/);
    await refused('apps/dashboard/src/app/shell/index.ts', door, /only door/);
    await allowed('libs/tracking/domain/src/index.ts', door);
  });

  it('hold for every room that shows something in the browser', async () => {
    const component = `import { Component } from '@angular/core';\n@Component({ selector: 'planted', template: '' })\nexport class Planted {}`;
    for (const room of ['ui', 'web', 'view', 'session', 'context'])
      await refused(`libs/insight/${room}/src/planted.ts`, component, /component-selector/);
  });
});
