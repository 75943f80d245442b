/** Words whose full stop belongs to them and ends no sentence. Written without the stop, in lower case. */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof sen rep gov gen lt col capt cmdr sgt cpl pvt maj adm rev hon st jr sr messrs mme mlle ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'vs etc no nos vol fig al inc ltd corp co bros dept est approx ' +
    'ave blvd rd ft mt ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb ' +
    'nev okla ore pa penn tenn tex va vt wash wis wyo'
  ).split(' '),
);
