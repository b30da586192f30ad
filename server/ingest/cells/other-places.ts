/**
 * Places outside the vocabulary that are no slip of one inside it: the other provincial capitals, the municipalities of
 * Monza e Brianza, and some that differ from ours in a letter or two. Folded. Source: ISTAT, codes of municipalities.
 */
export const OTHER_PLACES: ReadonlySet<string> = new Set(
  (
    'agrigento,alessandria,ancona,aosta,arezzo,ascoli piceno,asti,avellino,bari,barletta,belluno,benevento,biella,bologna,' +
    'bolzano,brindisi,cagliari,caltanissetta,campobasso,caserta,catania,catanzaro,chieti,cosenza,crotone,cuneo,enna,fermo,' +
    'ferrara,firenze,foggia,forli,frosinone,genova,gorizia,grosseto,imperia,isernia,la spezia,l aquila,latina,lecce,livorno,' +
    'lucca,macerata,massa,matera,messina,modena,napoli,novara,nuoro,oristano,padova,palermo,parma,perugia,pesaro,pescara,' +
    'piacenza,pisa,pistoia,pordenone,potenza,prato,ragusa,ravenna,reggio calabria,reggio emilia,rieti,rimini,roma,rovigo,' +
    'salerno,sassari,savona,siena,siracusa,taranto,teramo,terni,torino,trapani,trento,treviso,trieste,udine,urbino,venezia,' +
    'verbania,vercelli,verona,vibo valentia,vicenza,viterbo,' +
    'agrate brianza,agrate,aicurzio,albiate,arcore,barlassina,bellusco,bernareggio,besana in brianza,besana,biassono,' +
    'bovisio masciago,briosco,brugherio,burago di molgora,busnago,camparada,caponago,carate brianza,carate,carnate,' +
    'cavenago di brianza,ceriano laghetto,cesano maderno,cogliate,concorezzo,cornate d adda,cornate,correzzana,desio,giussano,' +
    'lazzate,lentate sul seveso,lesmo,limbiate,lissone,macherio,meda,mezzago,misinto,muggio,nova milanese,ornago,renate,' +
    'roncello,ronco briantino,seregno,seveso,sovico,sulbiate,triuggio,usmate velate,varedo,vedano al lambro,veduggio,verano brianza,' +
    'verano,villasanta,vimercate,' +
    'bassano,bassano del grappa,cantu,corsica,cremeno,crema,legnago,lignano,gallarate,saronno,busto arsizio,merate,treviglio,' +
    'vigevano,voghera,codogno,casalpusterlengo,erba,mariano comense,casatenovo,dalmine,seriate,rosarno,rovereto'
  ).split(','),
)
