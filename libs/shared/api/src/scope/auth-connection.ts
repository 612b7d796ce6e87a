import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PoolClient } from 'pg';
import type { Statement } from './clinic-scope';

/**
 * Single statements outside a clinic scope, for the questions that come before a clinic is known: who signs in, which
 * session a cookie names. Every table with a clinic shows no rows here; only functions made for the purpose answer.
 */
@Injectable()
export class AuthConnection {
  constructor(private readonly dataSource: DataSource) {}

  async query<R extends object>(statement: Statement, values: readonly unknown[]): Promise<R[]> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const result = await client.query<R>({ ...statement, values: [...values] });
      return result.rows;
    } finally {
      await runner.release();
    }
  }
}
