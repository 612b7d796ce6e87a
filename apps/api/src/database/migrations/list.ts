import { ClinicsHaveStaffWhoSignIn1790000000001 } from './1790000000001-clinics-have-staff-who-sign-in';
import { EveryRequestLeavesATrace1790000000002 } from './1790000000002-every-request-leaves-a-trace';
import { PeopleHaveEpisodesAndPhases1790000000003 } from './1790000000003-people-have-episodes-and-phases';
import { StaffLogCravingsUseAndSessions1790000000004 } from './1790000000004-staff-log-cravings-use-and-sessions';
import { EachPersonHasAStatusRow1790000000005 } from './1790000000005-each-person-has-a-status-row';
import { SignInGoesThroughFunctions1790000000010 } from './1790000000010-sign-in-goes-through-functions';
import { PasswordsAreChangedAndReset1790000000011 } from './1790000000011-passwords-are-changed-and-reset';
import { PeopleAreFoundByPreferredName1790000000012 } from './1790000000012-people-are-found-by-preferred-name';
import { CodesAreOfTheirLists1790000000013 } from './1790000000013-codes-are-of-their-lists';
import { PeopleAreReadWithoutTheRestOfTheClinic1790000000014 } from './1790000000014-people-are-read-without-the-rest-of-the-clinic';
import { UseIsReadWithItsRanges1790000000015 } from './1790000000015-use-is-read-with-its-ranges';
import { LocalNumbersAreAlikeInAnyCase1790000000016 } from './1790000000016-local-numbers-are-alike-in-any-case';
import { PhasesNeverOverlapForAPerson1790000000017 } from './1790000000017-phases-never-overlap-for-a-person';
import { StaffNoteAllergies1790000000018 } from './1790000000018-staff-note-allergies';
import { StaffMeasureWithInstruments1790000000020 } from './1790000000020-staff-measure-with-instruments';
import { EntriesAreSigned1790000000025 } from './1790000000025-entries-are-signed';
import { GroupsMeetEveryWeek1790000000030 } from './1790000000030-groups-meet-every-week';
import { ARegisterIsSignedForAll1790000000031 } from './1790000000031-a-register-is-signed-for-all';
import { AppointmentsHaveALengthAndReasons1790000000032 } from './1790000000032-appointments-have-a-length-and-reasons';
import { PeopleCheckInWithALink1790000000035 } from './1790000000035-people-check-in-with-a-link';
import { StaffCheckTheWithdrawalWeek1790000000040 } from './1790000000040-staff-check-the-withdrawal-week';
import { StaffTakeObservations1790000000041 } from './1790000000041-staff-take-observations';
import { MedicinesAndSupervisedDosesAreNoted1790000000042 } from './1790000000042-medicines-and-supervised-doses-are-noted';
import { CliniciansAssessCriteria1790000000043 } from './1790000000043-clinicians-assess-criteria';
import { DrugsAreTestedFor1790000000045 } from './1790000000045-drugs-are-tested-for';
import { AdverseEventsAreNoted1790000000046 } from './1790000000046-adverse-events-are-noted';
import { TheBladderIsAskedAbout1790000000047 } from './1790000000047-the-bladder-is-asked-about';
import { TheBodyIsAskedAbout1790000000048 } from './1790000000048-the-body-is-asked-about';
import { FlagsAreRaised1790000000049 } from './1790000000049-flags-are-raised';
import { PeopleAreReferred1790000000050 } from './1790000000050-people-are-referred';
import { GoalsAndTasksAreSet1790000000051 } from './1790000000051-goals-and-tasks-are-set';
import { PeopleHaveStrengthsAndSupports1790000000052 } from './1790000000052-people-have-strengths-and-supports';
import { PeopleAgreeSafetyPlans1790000000053 } from './1790000000053-people-agree-safety-plans';
import { OutcomesAreProfiled1790000000054 } from './1790000000054-outcomes-are-profiled';
import { CareIsReviewed1790000000055 } from './1790000000055-care-is-reviewed';
import { LeavingIsPlanned1790000000056 } from './1790000000056-leaving-is-planned';

/** Every migration, in order. */
export const migrations = [
  ClinicsHaveStaffWhoSignIn1790000000001,
  EveryRequestLeavesATrace1790000000002,
  PeopleHaveEpisodesAndPhases1790000000003,
  StaffLogCravingsUseAndSessions1790000000004,
  EachPersonHasAStatusRow1790000000005,
  SignInGoesThroughFunctions1790000000010,
  PasswordsAreChangedAndReset1790000000011,
  PeopleAreFoundByPreferredName1790000000012,
  CodesAreOfTheirLists1790000000013,
  PeopleAreReadWithoutTheRestOfTheClinic1790000000014,
  UseIsReadWithItsRanges1790000000015,
  LocalNumbersAreAlikeInAnyCase1790000000016,
  PhasesNeverOverlapForAPerson1790000000017,
  StaffNoteAllergies1790000000018,
  StaffMeasureWithInstruments1790000000020,
  EntriesAreSigned1790000000025,
  GroupsMeetEveryWeek1790000000030,
  ARegisterIsSignedForAll1790000000031,
  AppointmentsHaveALengthAndReasons1790000000032,
  PeopleCheckInWithALink1790000000035,
  StaffCheckTheWithdrawalWeek1790000000040,
  StaffTakeObservations1790000000041,
  MedicinesAndSupervisedDosesAreNoted1790000000042,
  CliniciansAssessCriteria1790000000043,
  DrugsAreTestedFor1790000000045,
  AdverseEventsAreNoted1790000000046,
  TheBladderIsAskedAbout1790000000047,
  TheBodyIsAskedAbout1790000000048,
  FlagsAreRaised1790000000049,
  PeopleAreReferred1790000000050,
  GoalsAndTasksAreSet1790000000051,
  PeopleHaveStrengthsAndSupports1790000000052,
  PeopleAgreeSafetyPlans1790000000053,
  OutcomesAreProfiled1790000000054,
  CareIsReviewed1790000000055,
  LeavingIsPlanned1790000000056,
];
