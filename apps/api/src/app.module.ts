import {
  type DynamicModule,
  Module,
  StandardSchemaSerializerInterceptor,
  StandardSchemaValidationPipe,
} from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentModule } from '@cairn/assessment-api';
import { CareModule } from '@cairn/care-api';
import { ExchangeModule } from '@cairn/exchange-api';
import { IdentityModule } from '@cairn/identity-api';
import { InsightModule } from '@cairn/insight-api';
import { PatientsModule } from '@cairn/patients-api';
import { ProblemFilter, ScopeInterceptor, ScopeModule } from '@cairn/shared-api';
import { TrackingModule } from '@cairn/tracking-api';
import { runtimeOptions } from './database/data-source';
import type { Env } from './env';
import { HealthController } from './http/health.controller';
import { refuseInput } from './http/refuse-input';
import { SettingsModule } from './settings.module';

/** What the product is made of. The scope is the outermost interceptor: an answer that breaks its contract undoes the work. */
@Module({})
export class AppModule {
  static with(env: Env): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.with({ publicUrl: env.PUBLIC_URL, demo: env.DEMO, reportWorker: env.REPORT_WORKER }),
        TypeOrmModule.forRoot({
          ...runtimeOptions(env.DATABASE_URL, env.POOL_SIZE),
          retryAttempts: 5,
          retryDelay: 1_000,
        }),
        ScopeModule,
        IdentityModule,
        PatientsModule,
        TrackingModule,
        AssessmentModule,
        InsightModule,
        CareModule,
        ExchangeModule,
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useExisting: ScopeInterceptor },
        {
          provide: APP_INTERCEPTOR,
          useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
          inject: [Reflector],
        },
        { provide: APP_PIPE, useFactory: () => new StandardSchemaValidationPipe({ exceptionFactory: refuseInput }) },
      ],
    };
  }
}
