import { affordableHousing } from './affordable-housing';
import { agriSubsidies } from './agri-subsidies';
import { animals } from './animals';
import { budget } from './budget';
import { business } from './business';
import { complaints } from './complaints';
import { compulsoryEducation } from './compulsory-education';
import { culture } from './culture';
import { disability } from './disability';
import { disasterRelief } from './disaster-relief';
import { elderlyCare } from './elderly-care';
import { employment } from './employment';
import { environment } from './environment';
import { foodDrug } from './food-drug';
import { funeral } from './funeral';
import { general } from './general';
import { health } from './health';
import { householdRegistration } from './household-registration';
import { housingExpropriation } from './housing-expropriation';
import { housingFund } from './housing-fund';
import { landCompensation } from './land-compensation';
import { legalServices } from './legal-services';
import { majorProjects } from './major-projects';
import { marriageBirth } from './marriage-birth';
import { municipalServices } from './municipal-services';
import { openness } from './openness';
import { planning } from './planning';
import { povertyAlleviation } from './poverty-alleviation';
import { property } from './property';
import { publicResources } from './public-resources';
import { ruralDilapidatedHousing } from './rural-dilapidated-housing';
import { socialAssistance } from './social-assistance';
import { socialInsurance } from './social-insurance';
import { taxation } from './taxation';
import { transport } from './transport';
import { urbanEnforcement } from './urban-enforcement';
import { veterans } from './veterans';
import { village } from './village';
import { workSafety } from './work-safety';

/** The groups of each domain, as text (read-groups.ts). */
export const domainWords: readonly string[] = [
  affordableHousing,
  agriSubsidies,
  animals,
  budget,
  business,
  complaints,
  compulsoryEducation,
  culture,
  disability,
  disasterRelief,
  elderlyCare,
  employment,
  environment,
  foodDrug,
  funeral,
  general,
  health,
  householdRegistration,
  housingExpropriation,
  housingFund,
  landCompensation,
  legalServices,
  majorProjects,
  marriageBirth,
  municipalServices,
  openness,
  planning,
  povertyAlleviation,
  property,
  publicResources,
  ruralDilapidatedHousing,
  socialAssistance,
  socialInsurance,
  taxation,
  transport,
  urbanEnforcement,
  veterans,
  village,
  workSafety,
];
