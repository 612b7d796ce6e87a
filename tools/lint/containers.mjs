/**
 * Dockerfile and docker-compose.yml without an engine: the linters of both formats, and the promises we make ourselves
 * (nobody is root, the database has no port outside, secrets come from files, the demo is never loaded, what the build
 * needs is in its context, a proxy in front can be told of).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { ValidationSeverity, validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { packageBin } from '../console/package-bin.mjs';
import { Plain, runMain } from '../console/plain.mjs';
import { projectDir } from '../postgres/binaries.mjs';
import { contextComplaints } from './docker-context.mjs';
import { environmentHere } from './environment.mjs';

/** What is wrong with a Dockerfile. */
export function dockerfileComplaints(text) {
  const strict = ValidationSeverity.ERROR;
  const found = validate(text, {
    directiveCasing: strict,
    instructionCasing: strict,
    instructionWorkdirRelative: strict,
  });
  const complaints = found.map(({ range, message }) => `Dockerfile:${range.start.line + 1} ${message}`);
  const instructions = DockerfileParser.parse(text).getInstructions();
  const stages = instructions.filter((each) => each.getKeyword() === 'FROM');
  const last = instructions.slice(instructions.indexOf(stages.at(-1)));
  const user = last.find((each) => each.getKeyword() === 'USER')?.getArgumentsContent();
  if (stages.length < 2) complaints.push('Dockerfile: build and run in stages of their own');
  if (user === undefined || /^(root|0)\b/.test(user)) complaints.push('Dockerfile: the last stage runs as root');
  for (const stage of stages) {
    if (!/:\S+/.test(stage.getArgumentsContent()) || /:latest\b/.test(stage.getArgumentsContent()))
      complaints.push('Dockerfile: name the version of each image');
  }
  for (const needed of ['HEALTHCHECK', 'CMD', 'WORKDIR']) {
    if (!last.some((each) => each.getKeyword() === needed))
      complaints.push(`Dockerfile: the last stage has no ${needed}`);
  }
  return complaints;
}

const environmentOf = ({ environment = {} }) => Object.entries(environment).map(([name, value]) => `${name}=${value}`);

function serviceComplaints(name, service) {
  const complaints = [];
  const demands = [...environmentOf(service), ...[service.command ?? []].flat()];
  if (demands.some((each) => /demo/i.test(each))) complaints.push(`${name}: the demo is never loaded in a container`);
  const bare = environmentOf(service).filter(
    (each) => /(PASSWORD|SECRET|URL)=/.test(each) && !/^PUBLIC_URL=/.test(each),
  );
  if (bare.length > 0)
    complaints.push(
      `${name}: secrets come from files, not from the environment (${bare.map((each) => each.split('=')[0])})`,
    );
  if (service.privileged || /^(root|0)\b/.test(service.user ?? '')) complaints.push(`${name}: runs with root's rights`);
  const watched = service.restart === undefined || service.build !== undefined || service.healthcheck !== undefined;
  if (!watched) complaints.push(`${name}: goes on running without a health check`);
  if (/^postgres/.test(service.image ?? '') && service.ports !== undefined)
    complaints.push(`${name}: the database has a port outside`);
  for (const port of service.ports ?? [])
    if (!/^127\.0\.0\.1:/.test(port)) complaints.push(`${name}: port ${port} is open to the network`);
  return complaints;
}

/** What the app is told from outside: the address people type, and whether a proxy stands in front of it. */
function outsideComplaints({ environment = {}, ports = [] }) {
  const complaints = ['PUBLIC_URL', 'TRUST_PROXY']
    .filter((name) => !String(environment[name] ?? '').includes(`\${${name}:-`))
    .map((name) => `app: ${name} cannot be set from outside`);
  const isAdjustable = ports.some((port) => port.includes('${PORT'));
  if (isAdjustable && !String(environment.PUBLIC_URL ?? '').includes('${PORT'))
    complaints.push('app: PUBLIC_URL falls back to another port than PORT');
  return complaints;
}

/** What is wrong with a Compose file, beyond its format. */
export function composeComplaints(compose) {
  const services = Object.entries(compose.services);
  const complaints = services.flatMap(([name, service]) => serviceComplaints(name, service));
  complaints.push(...outsideComplaints(compose.services.app ?? {}));
  const mounted = services.flatMap(([, { volumes = [] }]) => volumes.map((each) => each.split(':')[0]));
  for (const volume of Object.keys(compose.volumes ?? {}))
    if (!mounted.includes(volume)) complaints.push(`volume ${volume} is not used`);
  const postgres = services.find(([, { image }]) => image === 'postgres:18');
  if (!postgres?.[1].volumes?.some((each) => each.endsWith(':/var/lib/postgresql')))
    complaints.push('postgres:18 keeps its data in /var/lib/postgresql: mount a volume there');
  return complaints;
}

function dclint(root) {
  const bin = packageBin(root, 'dclint');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [bin, '-c', 'tools/lint/dclintrc.json', 'docker-compose.yml'],
    { cwd: root, encoding: 'utf8' },
  );
  return status === 0 && !/ (error|warning) /.test(stdout) ? [] : [`${stdout}${stderr}`.trim()];
}

if (process.argv[1] === import.meta.filename) {
  await runMain(() => {
    const read = (file) => readFileSync(path.join(projectDir, file), 'utf8');
    const compose = parse(read('docker-compose.yml'), { merge: true });
    const complaints = [
      ...dockerfileComplaints(read('Dockerfile')),
      ...contextComplaints(projectDir),
      ...composeComplaints(compose),
      ...environmentHere(projectDir, compose),
      ...dclint(projectDir),
    ];
    if (complaints.length > 0) throw new Plain(`Container files:\n${complaints.join('\n')}`);
  });
}
