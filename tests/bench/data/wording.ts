// In which words are synthetic laws told?

import type { Draw } from './draw.ts';

/** What a pillar's laws are about, in several languages, the commonest first. */
export const subjects: Record<string, string[]> = {
  en: [
    'Personal Data Protection',
    'Cybersecurity',
    'Electronic Commerce',
    'Telecommunications',
    'Information and Communications',
    'Electronic Transactions',
    'Online Safety',
    'Computer Misuse',
    'Consumer Protection in the Digital Economy',
    'Broadcasting and Audiovisual Media',
    'Copyright in the Digital Environment',
    'Digital Platforms',
    'Critical Information Infrastructure',
    'Electronic Identification',
    'Artificial Intelligence',
    'Interception of Communications',
    'Protection of Minors Online',
    'Digital Services Tax',
    'Cross-Border Transfer of Data',
    'False Information',
    'Competition in Digital Markets',
    'Freedom of Information',
    'Online Gambling',
    'Domain Names',
  ],
  vi: ['An ninh mạng', 'Bảo vệ dữ liệu cá nhân', 'Giao dịch điện tử', 'Viễn thông', 'Thương mại điện tử'],
  zh: ['网络安全', '个人信息保护', '电子商务', '电信管理', '互联网信息服务'],
  th: ['ความมั่นคงปลอดภัยไซเบอร์', 'คุ้มครองข้อมูลส่วนบุคคล', 'ธุรกรรมทางอิเล็กทรอนิกส์', 'กิจการโทรคมนาคม'],
  ru: ['О персональных данных', 'Об информации', 'О связи', 'О защите детей от информации'],
  de: ['Telekommunikation', 'Datenschutz', 'Digitale Dienste', 'Sicherheit in der Informationstechnik'],
  fr: ['Protection des données personnelles', 'Confiance dans l’économie numérique', 'Communications électroniques'],
  es: ['Protección de datos personales', 'Servicios de la sociedad de la información', 'Telecomunicaciones'],
};
const languages: Record<string, string> = {
  ...{ VN: 'vi', CN: 'zh', SG: 'zh', TH: 'th', RU: 'ru', UA: 'ru', DE: 'de', AT: 'de', FR: 'fr', ES: 'es', MX: 'es' },
  ...{ AR: 'es', CO: 'es', CL: 'es', PE: 'es', BE: 'fr', SN: 'fr', CI: 'fr', BY: 'ru', KZ: 'ru' },
};
export const languageOf = (country: string): string => languages[country] ?? 'en';

const scopes = [
  ...['Amendment', 'Implementation', 'General Provisions', 'Enforcement', 'Procedure', 'Licensing', 'Public Sector'],
  ...['Health', 'Financial Services', 'Elections', 'Children', 'Advertising', 'Cloud Services', 'Mobile Networks'],
  ...['Audit', 'Registration', 'Fees', 'Incident Response', 'Transparency', 'Encryption', 'Retention of Records'],
];

export function englishTitle(draw: Draw, form: string, year: string): string {
  const subject = draw.skewed(subjects.en!);
  const scope = draw.chance(0.6) ? ` (${draw.skewed(scopes)})` : '';
  return draw.chance(0.5) ? `${subject}${scope} ${form} ${year}` : `${form} on ${subject}${scope}`;
}

const who = [
  ...['Platforms', 'Hosting services', 'Access providers', 'Online shops', 'Data controllers', 'Operators of networks'],
  ...['Search engines', 'Messaging services', 'Providers of cloud services', 'Public bodies', 'Financial institutions'],
];
const what = [
  ...['must remove listed content', 'must keep records of users', 'must notify the authority of incidents'],
  ...['must obtain consent before they process personal data', 'must store a copy of the data in the country'],
  ...[
    'must name a local representative',
    'must verify the age of users',
    'must register before they begin to offer a service',
  ],
  ...['must publish a yearly report on requests by authorities', 'must disclose how content is recommended'],
  ...[
    'must block access to sites on a list',
    'must hand over data on a written request',
    'may not discriminate between traffic',
  ],
];
const when = [
  ...['once ordered by the authority', 'within the period set by the regulator', 'from the day of registration'],
  ...[
    'unless the user objects',
    'on pain of a fine',
    'before the service begins',
    'where the number of users is large',
  ],
];
export const sentence = (draw: Draw): string => `${draw.skewed(who)} ${draw.skewed(what)} ${draw.skewed(when)}.`;

const bodies = [
  'Ministry of Communications',
  'Data Protection Authority',
  'Telecommunications Regulator',
  'Cyber Agency',
];
export const authority = (draw: Draw, country: string): string => `${draw.skewed(bodies)} (${country})`;

export const publishers: [publisher: string, site: string, sort: 'primary' | 'curated' | 'specialist' | 'press'][] = [
  ['Official Gazette', 'gazette.example.org', 'primary'],
  ['Parliament', 'parliament.example.org', 'primary'],
  ['Digital Policy Record', 'policy.example.org', 'curated'],
  ['Chambers and Partners at Law', 'chambers.example.com', 'specialist'],
  ['Review of Technology Law', 'review.example.edu', 'specialist'],
  ['North Law Firm', 'north-law.example.com', 'specialist'],
  ['South Law Firm', 'south-law.example.com', 'specialist'],
  ['The Daily', 'daily.example.com', 'press'],
];
