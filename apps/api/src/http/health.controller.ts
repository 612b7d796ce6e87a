import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '@cairn/identity-api';
import { AuthConnection } from '@cairn/shared-api';

/** For whoever watches the process: is it alive, and can it reach its database. Says nothing about anybody. */
@Controller()
export class HealthController {
  constructor(private readonly connection: AuthConnection) {}

  @Get('health')
  @Public()
  @Header('cache-control', 'no-store')
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  @Header('cache-control', 'no-store')
  async ready(): Promise<{ status: 'ready' }> {
    await this.connection.query({ name: 'ready', text: 'SELECT 1 AS ready' }, []);
    return { status: 'ready' };
  }
}
