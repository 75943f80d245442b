/** Nouns that refer to a person named elsewhere: `the singer`, `the old man`. Lower case; compiled by hand. */
export const personNouns: ReadonlySet<string> = new Set(
  (
    'gran grandad granny hubby promoter rep superfan tycoon dad ' +
    'actor actress activist admiral adviser aide ambassador analyst artist author baker banker bishop boss boy builder ' +
    'businessman businesswoman candidate captain cardinal chairman chairwoman chef chief coach columnist commander ' +
    'commissioner congressman congresswoman councillor critic daughter deputy designer detective diplomat director doctor ' +
    'driver economist editor engineer envoy executive expert farmer father fighter fisherman founder general girl ' +
    'governor grandmother guard hero historian husband investigator investor journalist judge lad landlord lawmaker ' +
    'lawyer leader lecturer manager man mayor mediator midfielder minister mother mum musician negotiator neighbour ' +
    'neighbor novelist nurse officer official owner painter passenger pensioner physician physicist pilot playwright ' +
    'poet politician pope premier president priest prince princess producer professor prosecutor queen rapper ' +
    'representative researcher resident scientist secretary senator sergeant sheriff singer sister soldier solicitor ' +
    'accountant analyst anchor architect attorney backbencher barrister biologist campaigner chemist coroner cricketer ' +
    'curator defender dentist driver footballer goalkeeper golfer grandson granddaughter gymnast hairdresser lifeguard ' +
    'librarian mechanic nephew niece paramedic peer pharmacist photographer postman publican referee runner sailor ' +
    'sculptor shopkeeper skipper spokesperson sprinter swimmer tailor technician tenant trader trainer translator ' +
    'treasurer tutor umpire vicar waiter waitress ' +
    'son songwriter source spokesman spokesperson spokeswoman star strategist striker student surgeon survivor teacher ' +
    'teenager trustee veteran vet victim volunteer wife winner witness woman worker writer youngster'
  ).split(' '),
);

/** Nouns that fit any person, no matter what else is said of them. */
export const plainPersonNouns: ReadonlySet<string> = new Set(
  'man woman boy girl lad youngster teenager star hero winner victim survivor pensioner veteran'.split(' '),
);
