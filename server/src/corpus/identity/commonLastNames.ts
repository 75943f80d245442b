import { wordSet } from '../../text/wordSet';

/** The most frequent last names of English-language news, folded. By hand, from public knowledge. */
const common = wordSet(
  'smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez gonzales wilson ' +
    'anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson ' +
    'walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell ' +
    'mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales ' +
    'murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson ' +
    'watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ' +
    'ross foster jimenez powell jenkins perry russell sullivan bell coleman butler henderson barnes fisher vasquez ' +
    'simmons patterson jordan reynolds hamilton graham wallace woods cole west owens marshall ellis freeman webb tucker ' +
    'burke hunter hart kennedy stone fox palmer mills grant knight ferguson dunn burns gordon shaw rice holmes robertson ' +
    'black daniels hunt warren dixon ford wells stevens tran chen wang li zhang liu yang singh khan ali ahmed hussein ' +
    'mohammed muhammad kumar sharma shah ivanov schmidt muller meyer weber rossi silva santos dos oliveira lang day',
);

/** Whether so many people have a last name that two with the same first name are not surprising. */
export function isCommonLastName(last: string): boolean {
  return common.has(last);
}
