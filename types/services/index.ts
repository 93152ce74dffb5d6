import type { NamesService, RolesService } from './accounts';
import type { TrailService } from './audit';
import type {
  AssessmentService,
  BasesService,
  CalendarService,
  CheckService,
  ContextService,
  WaiversService,
} from './completeness';
import type { StarterService, WorkbooksService } from './exchange';
import type { FileContentsService, PicturesService } from './files';
import type { FrontService } from './portal';
import type {
  AdoptionService,
  AnchorsService,
  ChangeNotifierService,
  DerivationContextService,
  FileUsagesService,
  JudgesService,
  ReaderService,
  RehearsalService,
  SayingsService,
  StandingService,
  StartNotesService,
  UpkeepService,
  WordCountsService,
  WritesService,
} from './publication';
import type { UnansweredService } from './sayings';
import type { AskingService, RegisterService } from './scope';
import type { ReadersService, SubscriptionsService } from './syndication';

export type * from './accounts';
export type * from './audit';
export type * from './completeness';
export type * from './exchange';
export type * from './files';
export type * from './portal';
export type * from './publication';
export type * from './sayings';
export type * from './scope';
export type * from './syndication';

/** What each plugin offers to the others and to the command line: the only doors between them. */
export interface Services {
  scope: {
    asking: AskingService;
    register: RegisterService;
  };
  audit: {
    trail: TrailService;
  };
  publication: {
    judges: JudgesService;
    derivationContext: DerivationContextService;
    changeNotifier: ChangeNotifierService;
    writes: WritesService;
    upkeep: UpkeepService;
    reader: ReaderService;
    fileUsages: FileUsagesService;
    startNotes: StartNotesService;
    standing: StandingService;
    adoption: AdoptionService;
    anchors: AnchorsService;
    wordCounts: WordCountsService;
    rehearsal: RehearsalService;
    sayings: SayingsService;
  };
  completeness: {
    check: CheckService;
    assessment: AssessmentService;
    bases: BasesService;
    calendar: CalendarService;
    context: ContextService;
    waivers: WaiversService;
  };
  files: {
    contents: FileContentsService;
    pictures: PicturesService;
  };
  accounts: {
    names: NamesService;
    roles: RolesService;
  };
  syndication: {
    readers: ReadersService;
    subscriptions: SubscriptionsService;
  };
  sayings: {
    unanswered: UnansweredService;
  };
  exchange: {
    workbooks: WorkbooksService;
    starter: StarterService;
  };
  portal: {
    front: FrontService;
  };
}
