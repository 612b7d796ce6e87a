import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, Audited } from '@cairn/identity-api';
import {
  EntrySignature,
  SIGNATURE_REQUESTS,
  SignatureRequestInput,
  SIGNATURES,
  SignaturesInput,
  SignaturesReceipt,
  WAITING_SIGNATURES,
  WaitingSignature,
} from '@cairn/patients-domain';
import { Answers, AnswersList } from '@cairn/shared-api';
import { Receipt } from '@cairn/shared-util';
import { SignatureRequestService } from './signature-request.service';
import { SignatureService } from './signature.service';

@Controller()
export class SignatureController {
  constructor(
    private readonly signatures: SignatureService,
    private readonly requests: SignatureRequestService,
  ) {}

  /** Every signature under this person's entries, the first one first. */
  @Get(SIGNATURES)
  @Allow('record.read')
  @Audited('signature.list')
  @AnswersList(EntrySignature)
  list(@Param('patientId', ParseUUIDPipe) patientId: string): Promise<EntrySignature[]> {
    return this.signatures.list(patientId);
  }

  /** Signs versions of entries, all or none: as who wrote them, or beside who wrote them. */
  @Post(SIGNATURES)
  @Allow('record.sign')
  @Audited('signature.sign')
  @Answers(SignaturesReceipt)
  sign(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Body({ schema: SignaturesInput }) { signatures }: SignaturesInput,
  ): Promise<SignaturesReceipt> {
    return this.signatures.sign(patientId, signatures);
  }

  @Post(SIGNATURE_REQUESTS)
  @Allow('record.sign')
  @Audited('signature-request.ask')
  @Answers(Receipt)
  ask(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Body({ schema: SignatureRequestInput }) input: SignatureRequestInput,
  ): Promise<Receipt> {
    return this.requests.ask(patientId, input);
  }

  /** What colleagues asked the caller to co-sign, with what it says. */
  @Get(WAITING_SIGNATURES)
  @Allow('record.sign')
  @Audited('signature-request.waiting')
  @AnswersList(WaitingSignature)
  waiting(): Promise<WaitingSignature[]> {
    return this.requests.waiting();
  }
}
