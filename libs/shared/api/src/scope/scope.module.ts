import { Global, Module } from '@nestjs/common';
import { ClinicScope } from './clinic-scope';
import { ScopeInterceptor } from './scope.interceptor';

@Global()
@Module({ providers: [ClinicScope, ScopeInterceptor], exports: [ClinicScope, ScopeInterceptor] })
export class ScopeModule {}
