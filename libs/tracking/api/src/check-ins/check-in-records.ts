import type { Provider } from '@nestjs/common';
import { KeptKinds, KeptRecords, RecordTools } from '@cairn/patients-api';
import { CHECK_IN_TABLE } from './check-in.entity';

/** Under which the kept check-ins are injected. They are read like every kind; only a person with a link writes them. */
export const CHECK_INS = Symbol('check-ins');

export const checkInRecords: Provider = {
  provide: CHECK_INS,
  useFactory: (tools: RecordTools, kinds: KeptKinds) => kinds.add(new KeptRecords(tools, CHECK_IN_TABLE)),
  inject: [RecordTools, KeptKinds],
};
