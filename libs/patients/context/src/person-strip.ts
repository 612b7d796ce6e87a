import { InjectionToken, type Type } from '@angular/core';

/**
 * Loads what a domain above this one shows under the head of every page of a person, such as what asks for attention. The
 * routes provide it; its component takes no inputs and reads the person from {@link PatientContext}.
 */
export const PERSON_STRIP = new InjectionToken<() => Promise<Type<unknown>>>('what stands under the head of a person');
