import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PoolClient, QueryConfig } from 'pg';
import type { Statement } from './clinic-scope';
import { cutSilent } from './cut-silent';

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
      return await this.ask<R>(client, { ...statement, values: [...values] });
    } finally {
      await runner.release();
    }
  }

  private async ask<R extends object>(client: PoolClient, statement: QueryConfig): Promise<R[]> {
    try {
      return (await client.query<R>(statement)).rows;
    } catch (error) {
      cutSilent(client, error);
      throw error;
    }
  }
}
