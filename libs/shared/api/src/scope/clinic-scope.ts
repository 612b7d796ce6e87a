import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityTarget, type ObjectLiteral, type QueryRunner, type Repository } from 'typeorm';
import type { PoolClient } from 'pg';
import { localDay } from '@cairn/shared-util';
import { databaseProblem } from '../http/database-problem';
import { notFound, ProblemError } from '../http/problem-error';
import { writeAudit } from './audit-writer';
import { cutSilent } from './cut-silent';
import { claimKey } from './idempotency';
import type { Caller, ScopeCall } from './scope-call';

/** A named statement: prepared once a connection. It must name clinic_id. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Runs in the request's transaction, after the work and before the audit row. Gets the patients that were written. */
export type BeforeCommit = (patientIds: readonly string[]) => Promise<void>;
/** Runs after the commit, outside the transaction; a failure is logged and changes nothing. */
export type AfterCommit = (caller: Caller, patientIds: readonly string[]) => Promise<void>;

interface OpenScope {
  readonly call: ScopeCall;
  readonly runner: QueryRunner;
  readonly client: PoolClient;
  readonly touched: Set<string>;
  readonly written: Set<string>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Refusals that tell something about the record: that it is not theirs to see, or what stands in the way. */
const CONFLICTS: ReadonlySet<number> = new Set([409, 412]);
const TELLING: ReadonlySet<number> = new Set([403, 404, ...CONFLICTS]);
const MAY_OPEN: Statement = { name: 'may-open', text: 'SELECT 1 FROM patient WHERE clinic_id = $1 AND id = $2' };

/**
 * The only way to patient data: one transaction a request, walled to one clinic, with the audit event of the request
 * in the same transaction. Services ask it for a repository or run a named statement; nothing else opens a connection.
 */
@Injectable()
export class ClinicScope {
  private readonly open = new AsyncLocalStorage<OpenScope>();
  private readonly beforeCommit: BeforeCommit[] = [];
  private readonly afterCommit: AfterCommit[] = [];
  private readonly logger = new Logger('ClinicScope');

  constructor(private readonly dataSource: DataSource) {}

  /** Registers work for every transaction that wrote about a patient; called once, when a module starts. */
  onBeforeCommit(listener: BeforeCommit): void {
    this.beforeCommit.push(listener);
  }

  onAfterCommit(listener: AfterCommit): void {
    this.afterCommit.push(listener);
  }

  /** Who asks. Throws outside a request. */
  get caller(): Caller {
    return this.current().call.caller;
  }

  /** The clinic's date now, by its zone. */
  get today(): string {
    return localDay(new Date().toISOString(), this.caller.timeZone);
  }

  /** A repository on the request's transaction. Reads and writes still name `clinicId` themselves. */
  of<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.current().runner.manager.getRepository(entity);
  }

  /** Rows of a named statement on the request's transaction. */
  async query<R extends object>(statement: Statement, values: readonly unknown[]): Promise<R[]> {
    const result = await this.current().client.query<R>({ ...statement, values: [...values] });
    return result.rows;
  }

  /**
   * Opens a patient: 404 unless the patient is of this clinic and the caller may see them. For now every clinician of
   * the clinic may. The patient is named in the audit trail from here on.
   */
  async openPatient(patientId: string): Promise<void> {
    const { clinicId } = this.caller;
    const rows = await this.query(MAY_OPEN, [clinicId, patientId]);
    if (rows.length === 0) throw notFound();
    this.touch([patientId]);
  }

  /** Names patients in the audit trail whose data leave with this answer. */
  touch(patientIds: readonly string[]): void {
    const { touched } = this.current();
    for (const id of patientIds) touched.add(id);
  }

  /** Says that a patient's record was written, for the audit trail and the listeners. */
  wrote(patientId: string): void {
    this.touch([patientId]);
    this.current().written.add(patientId);
  }

  /** Runs one request: everything of it is kept, with its audit event, or nothing. Answers with what `work` returns. */
  async run<T>(call: ScopeCall, work: () => Promise<T>): Promise<T> {
    const scope = await this.begin(call);
    try {
      const answer = await this.open.run(scope, () => this.workAndAudit(scope, work));
      await scope.client.query('COMMIT');
      this.announce(scope);
      return answer;
    } catch (error) {
      cutSilent(scope.client, error);
      await undo(scope);
      await this.auditRefusal(scope, error);
      throw error;
    } finally {
      await scope.runner.release();
    }
  }

  /** Keeps the audit event of a request that was refused before it began. */
  async refuse(call: ScopeCall): Promise<void> {
    const scope = await this.begin(call);
    try {
      await writeAudit(scope.client, { call, outcome: 'refused', patientIds: [], answer: null });
      await scope.client.query('COMMIT');
    } catch (failure) {
      cutSilent(scope.client, failure);
      await undo(scope);
      throw failure;
    } finally {
      await scope.runner.release();
    }
  }

  private async begin(call: ScopeCall): Promise<OpenScope> {
    const { clinicId } = call.caller;
    if (!UUID.test(clinicId)) throw notFound();
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      await client.query('BEGIN');
      await client.query(`SET LOCAL app.clinic_id = '${clinicId}'`);
    } catch (error) {
      cutSilent(client, error);
      await client.query('ROLLBACK').catch(() => undefined);
      await runner.release();
      throw error;
    }
    return { call, runner, client, touched: new Set(), written: new Set() };
  }

  private async workAndAudit<T>(scope: OpenScope, work: () => Promise<T>): Promise<T> {
    const { call, client } = scope;
    const earlier = call.idempotency === null ? null : await claimKey(client, call, call.idempotency);
    if (earlier !== null) return this.again<T>(scope, earlier.response);
    const answer = await work();
    if (scope.written.size > 0) for (const listener of this.beforeCommit) await listener([...scope.written]);
    await writeAudit(client, { call, outcome: 'done', patientIds: [...scope.touched], answer });
    return answer;
  }

  /** An answer that leaves a second time is an event of its own. The key stays as the first try left it. */
  private async again<T>({ call, client }: OpenScope, answer: unknown): Promise<T> {
    const patientIds = call.idempotency?.about ?? [];
    await writeAudit(client, { call: { ...call, idempotency: null }, outcome: 'done', patientIds, answer: null });
    return answer as T;
  }

  /**
   * A refusal is kept in a transaction of its own, since that of the work is undone. A conflict (409, 412) tells what is
   * on record, so it names the patients; if it cannot be kept, its error goes out instead.
   */
  private async auditRefusal(scope: OpenScope, error: unknown): Promise<void> {
    const status = (error instanceof ProblemError ? error : databaseProblem(error))?.status ?? 0;
    if (!TELLING.has(status)) return;
    const outcome = status === 404 ? 'not_found' : 'refused';
    const patientIds = CONFLICTS.has(status) ? [...scope.touched] : [];
    const { client, call } = scope;
    try {
      await client.query('BEGIN');
      await client.query(`SET LOCAL app.clinic_id = '${call.caller.clinicId}'`);
      await writeAudit(client, { call: { ...call, idempotency: null }, outcome, patientIds, answer: null });
      await client.query('COMMIT');
    } catch (failure) {
      cutSilent(client, failure);
      await undo(scope);
      throw failure;
    }
  }

  private announce(scope: OpenScope): void {
    if (scope.written.size === 0) return;
    for (const listener of this.afterCommit) {
      listener(scope.call.caller, [...scope.written]).catch((error: unknown) =>
        this.logger.error(`after-commit listener failed: ${error instanceof Error ? error.name : 'unknown'}`),
      );
    }
  }

  private current(): OpenScope {
    const scope = this.open.getStore();
    if (scope === undefined) throw new Error('No clinic scope is open: this code runs outside a request.');
    return scope;
  }
}

/** Leaves no transaction open on a connection that goes back to the pool; a dead connection has none. */
async function undo({ client }: OpenScope): Promise<void> {
  await client.query('ROLLBACK').catch(() => undefined);
}
