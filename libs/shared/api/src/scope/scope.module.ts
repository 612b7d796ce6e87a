import { Global, Module } from '@nestjs/common';
import { AuthConnection } from './auth-connection';
import { ClinicScope } from './clinic-scope';
import { ScopeInterceptor } from './scope.interceptor';

@Global()
@Module({
  providers: [AuthConnection, ClinicScope, ScopeInterceptor],
  exports: [AuthConnection, ClinicScope, ScopeInterceptor],
})
export class ScopeModule {}
