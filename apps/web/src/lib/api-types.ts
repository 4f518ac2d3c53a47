// Generated from the api by `npm run openapi`; not edited by hand.
export interface paths {
  '/api/applications/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Review_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{id}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Review_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{id}/personal-data-views': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['PersonalData_show'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{id}/pictures/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Review_picture'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{id}/watch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Review_watch'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/award-decisions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AwardDecision_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/award-decisions/{id}/document.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AwardDecision_paper'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/award-decisions/{id}/document.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AwardDecision_workbook'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/award-presets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AwardScheme_presets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bank-batches/{id}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Prizes_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bank-batches/{id}/payment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Prizes_batchPaid'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/boards/{board}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['Boards_change'];
    trace?: never;
  };
  '/api/boards/{board}/rows/{row}/explanation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Explanation_ofBoard'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/c/{competition}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Announcement_page'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/c/{competition}/files/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Announcement_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/certificate-batches/{id}/print.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Certificate_print'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/certificate-templates/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['CertificateTemplate_change'];
    trace?: never;
  };
  '/api/certificate-templates/{id}/picture': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CertificateTemplate_readPicture'];
    put?: never;
    post: operations['CertificateTemplate_picture'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/certificate-templates/{id}/sample.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CertificateTemplate_sample'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/certificates/{id}/file.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Certificate_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/certificates/{id}/reissue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Certificate_reissue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/certificates/{id}/revocation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Certificate_revoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/certificates/{number}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Certificate_check'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Competition_list'];
    put?: never;
    post: operations['Competition_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{competition}/boards': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Boards_list'];
    put?: never;
    post: operations['Boards_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{competition}/conflicts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Oversight_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{competition}/device-invites': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Device_invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{competition}/devices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Device_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{competition}/judging-progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Oversight_progress'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{competition}/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PublicResults_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{competition}/pin-resets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Device_resetPin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{competition}/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Results_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{competition}/screens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Boards_listScreens'];
    put?: never;
    post: operations['Boards_createScreen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Competition_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['Competition_change'];
    trace?: never;
  };
  '/api/competitions/{id}/announcement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Announcement_read'];
    put: operations['Announcement_save'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/announcement/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Announcement_addFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/application-counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Review_counts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/application-decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Review_decideMany'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/application-submissions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Application_handInAll'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Review_queue'];
    put?: never;
    post: operations['Application_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/award-decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AwardDecision_list'];
    put?: never;
    post: operations['AwardDecision_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/award-previews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['AwardDecision_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/award-scheme': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AwardScheme_read'];
    put: operations['AwardScheme_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/awards': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AwardDecision_states'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/bank-batches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Prizes_batches'];
    put?: never;
    post: operations['Prizes_makeBatch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/certifiable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Certificate_certifiable'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/certificate-batches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Certificate_orders'];
    put?: never;
    post: operations['Certificate_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/certificate-templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CertificateTemplate_list'];
    put?: never;
    post: operations['CertificateTemplate_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/certificates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Certificate_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/check-ins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CheckIn_list'];
    put?: never;
    post: operations['CheckIn_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/check-ins/{competitor}/portrait': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CheckIn_portrait'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/competitors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Competitor_list'];
    put?: never;
    post: operations['Competitor_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/delegations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CompetitionStructure_delegations'];
    put?: never;
    post: operations['CompetitionStructure_addDelegation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/documents/badges.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Documents_badges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/documents/entry-cards.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Documents_entryCards'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/documents/sign-in-sheets.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Documents_signInSheets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/draws': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Draw_skills'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/entry-cards/holder': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CheckIn_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/exports/applications.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Review_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/exports/competitors.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ListImport_exportCompetitors'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/exports/delegations.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ListImport_exportDelegations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/exports/judges.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ListImport_exportJudges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/groups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CompetitionStructure_groups'];
    put?: never;
    post: operations['CompetitionStructure_addGroup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/imports/applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ApplicationImport_import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/imports/applications.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ApplicationImport_template'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/imports/competitors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ListImport_importCompetitors'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/imports/delegations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ListImport_importDelegations'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/imports/judges': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ListImport_importJudges'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/missing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Competition_missing'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/payables': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Prizes_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/payables/approvals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Prizes_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/payables/reminders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Prizes_remind'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/payables/settlement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Prizes_settle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/prize-tax': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Tax_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/prize-teams': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Team_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/prize-teams/{subject}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Team_share'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/prizes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Prizes_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/prizes/terms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Prizes_setTerms'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/registration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Registration_read'];
    put: operations['Registration_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/skills': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Skill_list'];
    put?: never;
    post: operations['Skill_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitions/{id}/tax-handovers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Tax_prepare'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/competitors/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['Competitor_remove'];
    options?: never;
    head?: never;
    patch: operations['Competitor_change'];
    trace?: never;
  };
  '/api/competitors/{id}/training': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['Training_change'];
    trace?: never;
  };
  '/api/config': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Health_config'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/conflicts/{entry}/resolution': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Oversight_resolve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/corrections/{correction}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Results_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/delegations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['CompetitionStructure_removeDelegation'];
    options?: never;
    head?: never;
    patch: operations['CompetitionStructure_changeDelegation'];
    trace?: never;
  };
  '/api/device-reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Device_report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/device-sign-ins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Device_signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/devices/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Device_revoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/draws/{id}/result': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Draw_make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/first-run': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['SignIn_firstRun'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/groups/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['CompetitionStructure_removeGroup'];
    options?: never;
    head?: never;
    patch: operations['CompetitionStructure_changeGroup'];
    trace?: never;
  };
  '/api/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Health_alive'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/judging/package': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Judging_package'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/live/tickets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Boards_ticket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mark-entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Judging_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mark-sheets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Oversight_sheets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mark-sheets/{sheet}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Judging_sheet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mark-sheets/{sheet}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Oversight_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mark-sheets/{sheet}/reopenings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Judging_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mark-sheets/{sheet}/seat-decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['SeatDecision_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mark-sheets/{sheet}/signatures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Judging_sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/marking-teams/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['Judge_removeTeam'];
    options?: never;
    head?: never;
    patch: operations['Judge_changeTeam'];
    trace?: never;
  };
  '/api/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SignIn_me'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Application_mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/applications/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Application_read'];
    put?: never;
    post?: never;
    delete: operations['Application_remove'];
    options?: never;
    head?: never;
    patch: operations['Application_save'];
    trace?: never;
  };
  '/api/me/applications/{id}/pictures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Picture_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/applications/{id}/pictures/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Picture_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/applications/{id}/submissions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Application_handIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/applications/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Application_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/certificates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MyCertificate_mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/certificates/{id}/file.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MyCertificate_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Entry_mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/entries/{id}/entry-card.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Documents_ownEntryCard'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Password_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/prizes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Prizes_mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/prizes/{id}/explanation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Prizes_explain'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MyResult_mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/outbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Password_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/password-resets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Password_request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/password-resets/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Password_reset'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payables/{id}/explanation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AwardExplanation_ofPayable'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payables/{id}/payee': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Prizes_enterPayee'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payables/{id}/payee/view': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Prizes_reveal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payables/{id}/payment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Prizes_paid'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payables/{id}/receipt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Prizes_receipt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payables/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Prizes_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payables/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Prizes_returned'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['People_list'];
    put?: never;
    post: operations['People_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['People_change'];
    trace?: never;
  };
  '/api/people/{id}/password-reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['People_resetPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/publications/{publication}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Results_publication'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/publications/{publication}/notice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Results_notice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/publications/{publication}/rows/{row}/explanation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Explanation_ofPublication'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/publications/{publication}/summary.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Summary_pdf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/publications/{publication}/summary.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Summary_excel'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Health_ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/result-proposals/{proposal}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Results_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/result-proposals/{proposal}/refusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Results_refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/robots.txt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SearchEngines_robots'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/role-grants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RoleGrant_list'];
    put?: never;
    post: operations['RoleGrant_grant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/role-grants/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['RoleGrant_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/screens/{screen}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['Boards_revokeScreen'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['SkillStructure_removeSession'];
    options?: never;
    head?: never;
    patch: operations['SkillStructure_changeSession'];
    trace?: never;
  };
  '/api/sign-in-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Code_request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sign-ins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['SignIn_signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sign-ins/by-code': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Code_signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sign-ins/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['SignIn_signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sitemap.xml': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SearchEngines_sitemap'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Skill_read'];
    put?: never;
    post?: never;
    delete: operations['Skill_remove'];
    options?: never;
    head?: never;
    patch: operations['Skill_change'];
    trace?: never;
  };
  '/api/skills/{id}/codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Subject_assign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{id}/draws': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Draw_list'];
    put?: never;
    post: operations['Draw_prepare'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{id}/draws/by-hand': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Draw_enter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{id}/judges': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Judge_list'];
    put?: never;
    post: operations['Judge_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{id}/judges/{person}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['Judge_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{id}/marking-teams': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Judge_teams'];
    put?: never;
    post: operations['Judge_addTeam'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{id}/marking-teams/assignment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Judge_assign'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{id}/scheme': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MarkingScheme_read'];
    put: operations['MarkingScheme_edit'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{id}/scheme-imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['MarkingScheme_import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{id}/scheme.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MarkingScheme_toWorkbook'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{id}/schemes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MarkingScheme_versions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{id}/stages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SkillStructure_stages'];
    put?: never;
    post: operations['SkillStructure_addStage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{id}/subjects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Subject_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{id}/workstations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SkillStructure_workstations'];
    put?: never;
    post: operations['SkillStructure_addWorkstation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{skill}/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Results_correct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{skill}/notice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PublicResults_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{skill}/open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Boards_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{skill}/result-proposals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Results_propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{skill}/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Results_skill'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{skill}/seat-decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['SeatDecision_decideMany'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{skill}/seat-previews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SeatDecision_preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{skill}/subjects/{subject}/award-explanation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AwardExplanation_ofSubject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/skills/{skill}/subjects/{subject}/explanation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Explanation_ofSubject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/stages/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['SkillStructure_removeStage'];
    options?: never;
    head?: never;
    patch: operations['SkillStructure_changeStage'];
    trace?: never;
  };
  '/api/stages/{id}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SkillStructure_sessions'];
    put?: never;
    post: operations['SkillStructure_addSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sub-criteria/{form}/score-imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ScoreImport_import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sub-criteria/{form}/scores.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ScoreImport_toWorkbook'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/subjects/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['Subject_change'];
    trace?: never;
  };
  '/api/tax-handovers/{id}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Tax_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tax-handovers/{id}/payment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Tax_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tax-handovers/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Tax_drop'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Competition_templates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/workstations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['SkillStructure_removeWorkstation'];
    options?: never;
    head?: never;
    patch: operations['SkillStructure_changeWorkstation'];
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AgeBoundDto: {
      /** Format: uuid */
      group: string | null;
      /** @description full years, inclusive */
      max: number | null;
      /** @description full years, inclusive */
      min: number | null;
      /** @enum {string|null} */
      sex: 'male' | 'female' | null;
      /** Format: uuid */
      skill: string | null;
    };
    AnnouncedDateDto: {
      /** Format: date */
      from: string;
      label: string;
      labelEn?: string | null;
      /**
       * Format: date
       * @description the last day of a span
       */
      to?: string | null;
    };
    AnnouncedDateView: {
      /** Format: date */
      from: string;
      label: string;
      labelEn: string | null;
      /** Format: date */
      to: string | null;
    };
    AnnouncedDocumentDto: {
      title: string;
      titleEn?: string | null;
      /** @description http, https, or of a file that was uploaded here */
      url: string;
    };
    AnnouncedDocumentView: {
      title: string;
      titleEn: string | null;
      url: string;
    };
    AnnouncementDto: {
      conditions?: string | null;
      conditionsEn?: string | null;
      contactMail?: string | null;
      contactName?: string | null;
      /** @description digits */
      contactPhone?: string | null;
      dates: components['schemas']['AnnouncedDateDto'][];
      documents: components['schemas']['AnnouncedDocumentDto'][];
      host?: string | null;
      hostEn?: string | null;
      intro?: string | null;
      introEn?: string | null;
      venue?: string | null;
      venueEn?: string | null;
      /** @description the version that was seen; 0 before the first */
      version: number;
    };
    AnnouncementFileView: {
      /** @description for the list of documents */
      url: string;
    };
    AnnouncementView: {
      conditions: string | null;
      conditionsEn: string | null;
      contactMail: string | null;
      contactName: string | null;
      contactPhone: string | null;
      dates: components['schemas']['AnnouncedDateView'][];
      documents: components['schemas']['AnnouncedDocumentView'][];
      host: string | null;
      hostEn: string | null;
      /**
       * Format: uuid
       * @description the competition
       */
      id: string;
      intro: string | null;
      introEn: string | null;
      /** @description everybody reads the page; before, only those who have a part in the competition */
      public: boolean;
      venue: string | null;
      venueEn: string | null;
      /** @description 0 before anything was announced */
      version: number;
    };
    ApartDto: {
      /**
       * @description never beside each other, or never in one session
       * @enum {string}
       */
      rule: 'neighbours' | 'batches';
      /** @enum {string} */
      strength: 'required' | 'preferred';
    };
    ApplicationChangeDto: {
      /** @description by field of the form, only those that changed; null empties one */
      answers?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      delegation?: string | null;
      /** Format: uuid */
      group?: string | null;
      /** Format: uuid */
      skill?: string | null;
      version: number;
    };
    ApplicationFaultView: {
      code: string;
      /** @description skill, group, delegation, or answers.<field> */
      field: string;
      message: string;
      params: {
        [key: string]: unknown;
      };
    };
    ApplicationLineView: {
      competition: components['schemas']['EntryPlaceView'];
      delegation: components['schemas']['EntryPlaceView'] | null;
      /** Format: uuid */
      id: string;
      name: string | null;
      skill: components['schemas']['EntryPlaceView'] | null;
      /** @enum {string} */
      status: 'draft' | 'submitted' | 'returned' | 'approved' | 'rejected' | 'withdrawn';
      /** Format: date-time */
      updatedAt: string;
      version: number;
    };
    ApplicationListView: {
      items: components['schemas']['ApplicationLineView'][];
      next: string | null;
    };
    ApplicationView: {
      /** @description by field, without the personal ones */
      answers: {
        [key: string]: unknown;
      };
      competition: components['schemas']['EntryPlaceView'];
      /** Format: date-time */
      createdAt: string;
      delegation: components['schemas']['EntryPlaceView'] | null;
      /** @description what keeps a draft or a returned application from being handed in */
      faults: components['schemas']['ApplicationFaultView'][];
      group: components['schemas']['EntryPlaceView'] | null;
      /** Format: uuid */
      id: string;
      name: string | null;
      personal: components['schemas']['PersonalAnswerView'][];
      /** @description of the last decision */
      reasons: components['schemas']['ReturnReasonView'][];
      skill: components['schemas']['EntryPlaceView'] | null;
      /** @enum {string} */
      status: 'draft' | 'submitted' | 'returned' | 'approved' | 'rejected' | 'withdrawn';
      /** @description how often it was handed in */
      submissions: number;
      /** Format: date-time */
      submittedAt: string | null;
      /** Format: date-time */
      updatedAt: string;
      version: number;
      /**
       * @description what withdrawing would do now: frees the place, leaves the list, stays on the board as withdrawn; coded, begun: by the organiser only
       * @enum {string}
       */
      withdrawal: 'none' | 'place' | 'list' | 'board' | 'coded' | 'begun';
    };
    ApprovalsDto: {
      payables: components['schemas']['SeenPayableDto'][];
    };
    ApprovalView: {
      /** Format: date-time */
      at: string;
      person: string;
    };
    ApprovedView: {
      /** @description now approved by two persons */
      approved: number;
      /** @description still waiting for another person */
      waiting: number;
    };
    ApproverView: {
      /** @enum {string} */
      act: 'proposed' | 'approved';
      /** Format: date-time */
      at: string;
      name: string;
      /** Format: uuid */
      person: string;
    };
    AspectDto: {
      /** @description PASS_FAIL {} · NUMBER_COMPLETED {possible} · CHOICE {choices:[{label, deduction}]} · RANGED_SCORE {target, ranges:[{lower, upper, deduction|null}]} · PARTIAL {step}; null: a free partial mark; of a panel score PANEL {dropHighest, dropLowest, minimumJudges, step} · of a deduction DEDUCTION {points} */
      calculation?:
        | ({
            /** @enum {string} */
            type?: 'PASS_FAIL' | 'NUMBER_COMPLETED' | 'CHOICE' | 'RANGED_SCORE' | 'PARTIAL' | 'PANEL' | 'DEDUCTION';
          } & {
            [key: string]: unknown;
          })
        | null;
      description: string;
      descriptors?: string[] | null;
      extra?: string | null;
      /**
       * Format: uuid
       * @description ignored
       */
      id?: string | null;
      /** @description ignored */
      label?: string | null;
      /** @description marks in hundredths */
      max: number;
      requirement?: string | null;
      section?: string | null;
      /** @enum {string} */
      type: 'M' | 'J' | 'P' | 'D';
    };
    AspectStateView: {
      /** @description another version of this slot that waits for a decision */
      conflict: components['schemas']['ConflictEntryView'] | null;
      /** @description the shared entry (M, D) or my own of this round (J, P) */
      entry: components['schemas']['OwnEntryView'] | null;
      /** @description rounds that everybody has completed */
      history: components['schemas']['RoundView'][];
      /** Format: uuid */
      id: string;
      /** @description hundredths, once every slot of the round is full; null before */
      mark: number | null;
      /** @description how many scores this round still lacks; never whose */
      needed: number;
      /** @description the round that is open for scores */
      round: number;
    };
    AspectView: {
      /** @description PASS_FAIL {} · NUMBER_COMPLETED {possible} · CHOICE {choices:[{label, deduction}]} · RANGED_SCORE {target, ranges:[{lower, upper, deduction|null}]} · PARTIAL {step}; null: a free partial mark; of a panel score PANEL {dropHighest, dropLowest, minimumJudges, step} · of a deduction DEDUCTION {points} */
      calculation:
        | ({
            /** @enum {string} */
            type?: 'PASS_FAIL' | 'NUMBER_COMPLETED' | 'CHOICE' | 'RANGED_SCORE' | 'PARTIAL' | 'PANEL' | 'DEDUCTION';
          } & {
            [key: string]: unknown;
          })
        | null;
      description: string;
      /** @description what the scores 0, 1, 2 and 3 of a judgement mean */
      descriptors: string[] | null;
      extra: string | null;
      /** Format: uuid */
      id: string;
      /** @example A1.M1 */
      label: string;
      /** @description marks in hundredths */
      max: number;
      requirement: string | null;
      /** @description number of the section */
      section: string | null;
      /**
       * @description measurement, judgement, panel score, deduction
       * @enum {string}
       */
      type: 'M' | 'J' | 'P' | 'D';
    };
    AssignedCodesView: {
      /** @description how many competitors got a code just now */
      assigned: number;
    };
    AssignedSubCriterionDto: {
      /**
       * Format: uuid
       * @description the team that the caller saw there
       */
      from: string | null;
      /** Format: uuid */
      subCriterion: string;
      /** Format: uuid */
      team: string | null;
    };
    AssignmentDto: {
      assignment: components['schemas']['AssignedSubCriterionDto'][];
    };
    AwardDecisionListView: {
      items: components['schemas']['AwardDecisionView'][];
      next: string | null;
    };
    AwardDecisionView: {
      /** @description prize money of all awards, in fen */
      amount: number;
      awards: components['schemas']['AwardLineView'][];
      /** Format: date-time */
      decidedAt: string;
      decidedBy: string;
      /** Format: uuid */
      id: string;
      overrides: components['schemas']['AwardOverrideDto'][];
      publication: components['schemas']['AwardPublicationView'] | null;
      reason: string | null;
      /** @description a later decision, or later results, replace it */
      replaced: boolean;
      scheme: components['schemas']['AwardSchemeDto'];
      /** Format: uuid */
      skill: string | null;
      version: number;
    };
    AwardEntrantView: {
      code: string;
      delegation: string | null;
      groupName: string | null;
      members: components['schemas']['AwardMemberView'][];
      name: string;
      rank: number | null;
      scale: number | null;
      /** @enum {string} */
      status: 'competing' | 'absent' | 'withdrawn' | 'disqualified' | 'out-of-contest';
      /** Format: uuid */
      subject: string;
      /** @description marks in hundredths */
      total: number | null;
      unit: string | null;
    };
    AwardExplanationView: {
      /** @description award by award; empty: he receives nothing and no rule was near */
      awards: components['schemas']['ExplanationStepView'][];
      /** @description version of the award decision */
      decision: number;
      recipient: string;
      result: components['schemas']['ExplanationView'];
    };
    AwardLineView: {
      /** @description prize money in fen, for the whole award */
      amount: number | null;
      award: string;
      awardEn: string | null;
      /**
       * Format: uuid
       * @description null for a team, a coach and a unit
       */
      competitor: string | null;
      /** Format: uuid */
      delegation: string | null;
      /** @enum {string} */
      kind: 'prize' | 'medal' | 'title' | 'promotion' | 'coach' | 'unit';
      /** @description why it was decided otherwise than the rule */
      override: string | null;
      rank: number | null;
      recipient: string;
      /** Format: uuid */
      subject: string | null;
      unit: string | null;
    };
    AwardMemberView: {
      coaches: string[];
      /** Format: uuid */
      id: string;
      /** @description present skill level */
      level: string | null;
      name: string;
      /** @description 0: as the application says */
      version: number;
    };
    AwardOverrideDto: {
      /** @description another award of the scheme; null: none */
      award: string | null;
      /** @enum {string} */
      kind: 'prize' | 'medal' | 'title';
      reason: string;
      /** Format: uuid */
      subject: string;
    };
    AwardPartView: {
      code: string;
      name: string;
    };
    AwardPointsDto: {
      award: string;
      points: number;
    };
    AwardPresetListView: {
      items: components['schemas']['AwardPresetView'][];
      next: string | null;
    };
    AwardPresetView: {
      id: string;
      /** @enum {string} */
      part: 'prizes' | 'titles';
      rule: components['schemas']['AwardRuleDto'];
    };
    AwardPreviewDto: {
      overrides: components['schemas']['AwardOverrideDto'][];
      /** @description left out: the scheme in force */
      scheme?: components['schemas']['AwardSchemeDto'] | null;
    };
    AwardPreviewView: {
      /** @description prize money of all awards, in fen */
      amount: number;
      awards: components['schemas']['AwardLineView'][];
      /** @description the decision in force; 0: none */
      base: number;
      entrants: components['schemas']['AwardEntrantView'][];
      /** @description awards that the decision in force does not give */
      gained: components['schemas']['AwardLineView'][];
      /** @description awards that only the decision in force gives */
      lost: components['schemas']['AwardLineView'][];
      /** @description too few entrants for any medal */
      medalsVoid: boolean;
      notPromoted: components['schemas']['NotPromotedView'][];
      /** @description parts of the results: further keys at a cut, and what a level asks for */
      parts: components['schemas']['AwardPartView'][];
      /** @description null: no results yet; shown over those who entered */
      publication: components['schemas']['AwardPublicationView'] | null;
      tiers: components['schemas']['AwardTierView'][];
      /** @description skills whose awards are not decided over their newest results */
      undecided: string[];
      units: components['schemas']['UnitRankView'][];
    };
    AwardPublicationView: {
      final: boolean;
      /** Format: uuid */
      id: string;
      version: number;
    };
    AwardRuleDto: {
      atLeastOne?: boolean | null;
      /** @enum {string|null} */
      base?: 'ranked' | 'entered' | null;
      /** @enum {string|null} */
      rewards?: 'all' | 'training-place' | null;
      /** @enum {string|null} */
      rounding?: 'half-up' | 'floor' | 'ceil' | null;
      tieKeys?: components['schemas']['AwardTieKeyDto'][] | null;
      tiers: components['schemas']['AwardTierDto'][];
      /** @enum {string|null} */
      ties?: 'share' | 'lower' | 'key' | null;
    };
    AwardSchemeChangeDto: {
      scheme: components['schemas']['AwardSchemeDto'];
      /** @description the version that was edited; 0: there was none */
      version: number;
    };
    AwardSchemeDto: {
      bestOfAll: components['schemas']['NamedAwardDto'] | null;
      bestOfDelegation: components['schemas']['NamedAwardDto'] | null;
      coaches: components['schemas']['CoachRuleDto'] | null;
      highestOnly: string[];
      medals: components['schemas']['MedalSchemeDto'] | null;
      prizes: components['schemas']['AwardRuleDto'] | null;
      promotions: components['schemas']['PromotionRuleDto'][];
      titles: components['schemas']['AwardRuleDto'] | null;
      units: components['schemas']['UnitRuleDto'] | null;
      /** @enum {string} */
      within: 'skill' | 'group';
    };
    AwardSchemeView: {
      scheme: components['schemas']['AwardSchemeDto'];
      /** Format: uuid */
      skill: string | null;
      /** @description 0: nobody has saved one; this is the proposal of the template */
      version: number;
    };
    AwardStateListView: {
      items: components['schemas']['AwardStateView'][];
      next: string | null;
    };
    AwardStateView: {
      /** @description prize money in fen */
      amount: number;
      awards: number;
      /** @description 0: nothing decided */
      decision: number;
      entrants: number;
      name: string;
      nameEn: string | null;
      /** @description results were corrected after the decision */
      outdated: boolean;
      publication: components['schemas']['AwardPublicationView'] | null;
      /** @description 0: the template proposes */
      schemeVersion: number;
      /** Format: uuid */
      skill: string | null;
    };
    AwardTieKeyDto: {
      /** @description the code of a part */
      key: string;
      /** @enum {string} */
      order: 'asc' | 'desc';
    };
    AwardTierDto: {
      award: string;
      awardEn?: string | null;
      /** @description the least total, in hundredths */
      minimum?: number | null;
      /** @description prize money in fen, before tax */
      prize?: number | null;
      size: components['schemas']['TierSizeDto'];
    };
    AwardTierView: {
      award: string;
      given: number;
      groupName: string | null;
      /** @enum {string} */
      kind: 'prize' | 'medal' | 'title';
      /** @description how many it was meant for; null: everybody */
      size: number | null;
      /** @description the last rank it reaches */
      through: number | null;
    };
    BackupMarkView: {
      /**
       * Format: date-time
       * @description when it was finished; null: the first one failed
       */
      at: string | null;
      /** @description a later one failed */
      failedSince: boolean;
      /** @description uploaded files that the storage could not give: their bytes are in no backup */
      filesLost: number;
      /** @description it was restored into a scratch database and compared */
      tried: boolean;
    };
    BatchListView: {
      items: components['schemas']['BatchView'][];
      next: string | null;
    };
    BatchView: {
      /** Format: date-time */
      createdAt: string;
      createdBy: string;
      /** Format: uuid */
      id: string;
      n: number;
      paid: number;
      payments: number;
      /** @description not yet confirmed by the bank */
      sent: number;
      /** @description money in fen */
      total: number;
    };
    BeforeView: {
      rank: number | null;
      /** @enum {string} */
      status: 'competing' | 'absent' | 'withdrawn' | 'disqualified' | 'out-of-contest';
      /** @description marks in hundredths */
      total: number | null;
    };
    BlockingSheetView: {
      count: number;
      /** Format: uuid */
      id: string;
      /** @description code of the subject and of the sub-criterion */
      label: string;
    };
    BoardsView: {
      items: components['schemas']['BoardView'][];
    };
    BoardView: {
      /** Format: uuid */
      competition: string;
      /** @enum {string} */
      counts: 'confirmed' | 'signed';
      /** Format: uuid */
      group: string | null;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'skill' | 'group' | 'delegation';
      /**
       * Format: date-time
       * @description when the present visibility began
       */
      since: string;
      /** Format: uuid */
      skill: string | null;
      title: string;
      titleEn: string | null;
      version: number;
      /** @enum {string} */
      visibility: 'open' | 'ranks-only' | 'frozen' | 'hidden';
    };
    CapDto: {
      most: number;
      /** @enum {string} */
      per: 'delegation' | 'delegation-skill' | 'skill';
    };
    CellFaultView: {
      /** @example B7 */
      cell: string | null;
      code: string;
      message: string;
      params: {
        [key: string]: unknown;
      };
      /** @description null: the file as a whole */
      sheet: string | null;
    };
    CertifiableListView: {
      items: components['schemas']['CertifiableView'][];
      next: string | null;
    };
    CertifiableView: {
      /** Format: uuid */
      award: string;
      /**
       * Format: uuid
       * @description the valid certificate, when there is one
       */
      certificate: string | null;
      /**
       * Format: uuid
       * @description of a team the member whose paper this is
       */
      competitor: string | null;
      /** @enum {string} */
      kind: 'prize' | 'medal' | 'title' | 'promotion' | 'coach' | 'unit';
      /** @description characters that the font lacks, with their numbers */
      missing: string[];
      recipient: string;
      /** @description null: over all skills */
      skillName: string | null;
      title: string;
    };
    CertificateBatchListView: {
      items: components['schemas']['CertificateBatchView'][];
      next: string | null;
    };
    CertificateBatchView: {
      /** Format: date-time */
      createdAt: string;
      createdBy: string;
      fault: string | null;
      /** Format: date-time */
      finishedAt: string | null;
      /** @description whose name cannot be printed: they have no certificate of this order */
      heldBack: components['schemas']['HeldBackView'][];
      /** Format: uuid */
      id: string;
      made: number;
      /** @enum {string} */
      state: 'waiting' | 'running' | 'done' | 'failed';
      templateName: string;
      total: number;
    };
    CertificateFieldDto: {
      /** @enum {string} */
      align: 'left' | 'center' | 'right';
      bold: boolean;
      color: string;
      /** @description points; a long text becomes smaller */
      size: number;
      /** @description words in braces are filled in: {recipient} */
      text: string;
      width: number;
      /** @description millimetres */
      x: number;
      /** @description millimetres, the middle of the line */
      y: number;
    };
    CertificateLayoutDto: {
      fields: components['schemas']['CertificateFieldDto'][];
      /** @description our own frame, where there is no background */
      frame: boolean;
      issuer: string;
      /** @enum {string} */
      paper: 'landscape' | 'portrait';
      qr: components['schemas']['CertificateSquareDto'];
      seal: components['schemas']['CertificateSquareDto'];
    };
    CertificateListView: {
      items: components['schemas']['CertificateView'][];
      next: string | null;
    };
    CertificateSquareDto: {
      /** @description millimetres */
      size: number;
      x: number;
      y: number;
    };
    CertificateTemplateChangeDto: {
      layout?: components['schemas']['CertificateLayoutDto'];
      name?: string;
      version: number;
      /**
       * @description the picture that is taken away
       * @enum {string}
       */
      without?: 'background' | 'seal';
    };
    CertificateTemplateListView: {
      items: components['schemas']['CertificateTemplateView'][];
      next: string | null;
    };
    CertificateTemplateView: {
      background: boolean;
      /** Format: uuid */
      id: string;
      layout: components['schemas']['CertificateLayoutDto'];
      name: string;
      seal: boolean;
      version: number;
    };
    CertificateView: {
      award: string;
      /** @description valid, although the awards in force do not give this honour any more */
      groundless: boolean;
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      issuedAt: string;
      number: string;
      reason: string | null;
      recipient: string;
      /** @description the number of the certificate that replaces it */
      replacedBy: string | null;
      /**
       * Format: date-time
       * @description when it was revoked
       */
      revokedAt: string | null;
      skill: string;
    };
    ChangeBoardDto: {
      /** @enum {string} */
      counts?: 'confirmed' | 'signed';
      reason?: string;
      version: number;
      /** @enum {string} */
      visibility?: 'open' | 'ranks-only' | 'frozen' | 'hidden';
    };
    CheckInDto: {
      /** Format: uuid */
      competitor: string;
      /** @enum {string} */
      method: 'camera' | 'typed' | 'list';
      /** @description false takes a mistake back */
      present: boolean;
    };
    CheckInListView: {
      items: components['schemas']['CheckInView'][];
      next: string | null;
    };
    CheckInView: {
      /** Format: uuid */
      competitor: string;
      delegation: string;
      group: string | null;
      name: string;
      number: string | null;
      /** @description there is a portrait to compare the face with */
      portrait: boolean;
      /**
       * Format: date-time
       * @description since when he is there; null: not yet
       */
      presentAt: string | null;
      skill: string;
      skillEn: string | null;
      unit: string | null;
    };
    CoachDto: {
      name: string;
    };
    CoachRuleDto: {
      award: string;
      awardEn?: string | null;
      follows: string[];
    };
    CodeRequestDto: {
      /** @description phone or mail address */
      address: string;
    };
    CodeSentView: {
      /** @description ms after which another one may be asked for */
      againInMs: number;
      /** @description false: no carrier is configured, the organiser has the code in the outbox */
      carried: boolean;
      /** @description ms for which the code is good */
      goodForMs: number;
    };
    CodeSignInDto: {
      /** @description phone or mail address */
      address: string;
      /** @description the six digits that were sent */
      code: string;
    };
    CompetitionChangeDto: {
      days?: number;
      /** @description weekdays that are public holidays */
      daysOff?: string[];
      name?: string;
      nameEn?: string | null;
      /** Format: date */
      startsOn?: string;
      /** @enum {string} */
      status?: 'draft' | 'published' | 'closed';
      version: number;
      /** @description weekends that are worked instead (调休) */
      workDays?: string[];
    };
    CompetitionCountsView: {
      competitors: number;
      delegations: number;
      judges: number;
      skills: number;
    };
    CompetitionListView: {
      items: components['schemas']['CompetitionView'][];
      next: string | null;
    };
    CompetitionView: {
      counts: components['schemas']['CompetitionCountsView'];
      days: number;
      /** @description weekdays that are public holidays */
      daysOff: string[];
      /** Format: uuid */
      id: string;
      name: string;
      nameEn: string | null;
      /** Format: date */
      startsOn: string;
      /** @enum {string} */
      status: 'draft' | 'published' | 'closed';
      /** @enum {string} */
      template: 'skills-star' | 'world-skills';
      version: number;
      /** @description weekends that are worked instead */
      workDays: string[];
    };
    CompetitorChangeDto: {
      /** Format: uuid */
      delegation?: string;
      /** Format: uuid */
      group?: string | null;
      name?: string;
      nameEn?: string | null;
      outOfContest?: boolean;
      /** @enum {string|null} */
      sex?: 'male' | 'female' | null;
      /** Format: uuid */
      skill?: string;
      unit?: string | null;
      version: number;
    };
    CompetitorDelegationView: {
      code: string;
      /** Format: uuid */
      id: string;
      name: string;
    };
    CompetitorListView: {
      items: components['schemas']['CompetitorView'][];
      next: string | null;
    };
    CompetitorSkillView: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    CompetitorSubjectView: {
      code: string;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      status: 'competing' | 'absent' | 'withdrawn' | 'disqualified' | 'out-of-contest';
    };
    CompetitorView: {
      /** Format: uuid */
      competition: string;
      delegation: components['schemas']['CompetitorDelegationView'];
      group: components['schemas']['CompetitorSkillView'] | null;
      /** Format: uuid */
      id: string;
      name: string;
      nameEn: string | null;
      number: string | null;
      outOfContest: boolean;
      /** @enum {string|null} */
      sex: 'male' | 'female' | null;
      skill: components['schemas']['CompetitorSkillView'];
      /** @description always null in a coded skill */
      subject: components['schemas']['CompetitorSubjectView'] | null;
      unit: string | null;
      version: number;
    };
    ConfigView: {
      demo: boolean;
      /** @description nobody exists yet: show the first-run page */
      firstRun: boolean;
      livePort: number;
      /** @description where the live process is; null: this host at livePort */
      liveUrl: string | null;
      /** Format: date-time */
      serverTime: string;
      version: string;
    };
    ConflictEntryView: {
      /** Format: date-time */
      at: string;
      /** Format: uuid */
      id: string;
      seat: number | null;
      value: string | null;
    };
    ConflictsView: {
      items: components['schemas']['ConflictView'][];
    };
    ConflictVersionView: {
      /** Format: date-time */
      at: string;
      by: components['schemas']['WhoView'];
      /** Format: uuid */
      id: string;
      value: string | null;
    };
    ConflictView: {
      description: string;
      /** Format: uuid */
      entry: string;
      label: string;
      other: components['schemas']['ConflictVersionView'];
      present: components['schemas']['ConflictVersionView'] | null;
      round: number;
      /** Format: uuid */
      sheet: string;
      /** Format: uuid */
      skill: string;
      slot: number;
      subjectCode: string;
      /** @description a score of a round that is not complete: values are withheld */
      withheld: boolean;
    };
    CorrectionView: {
      /** Format: date-time */
      at: string;
      by: components['schemas']['PersonNameView'];
      /** Format: uuid */
      id: string;
      reason: string;
    };
    CriterionDto: {
      code: string;
      /**
       * Format: uuid
       * @description ignored
       */
      id?: string | null;
      /** @description marks in hundredths */
      mark: number;
      name: string;
      subCriteria: components['schemas']['SubCriterionDto'][];
      /** @description per cent of the total */
      weight?: string | null;
    };
    CriterionView: {
      code: string;
      /** Format: uuid */
      id: string;
      /** @description marks in hundredths */
      mark: number;
      name: string;
      subCriteria: components['schemas']['SubCriterionView'][];
      /** @description per cent of the total; null: the criteria are summed */
      weight: string | null;
    };
    DecidedApplicationDto: {
      /** Format: uuid */
      id: string;
      version: number;
    };
    DecisionDto: {
      /**
       * @description undone takes back the last one
       * @enum {string}
       */
      decision: 'approved' | 'returned' | 'rejected' | 'undone';
      /** @description needed to return and to reject */
      reasons: components['schemas']['DecisionReasonDto'][];
      version: number;
    };
    DecisionReasonDto: {
      /** @description skill, group, delegation or answers.<field>; null: as a whole */
      field: string | null;
      reason: string;
    };
    DecisionReceiptView: {
      code: string | null;
      /** Format: uuid */
      id: string;
      /** @description why not */
      message: string | null;
      /** @description its version now; null: it was not decided */
      version: number | null;
    };
    DelegationChangeDto: {
      code?: string;
      name?: string;
      nameEn?: string | null;
      version: number;
    };
    DelegationListView: {
      items: components['schemas']['DelegationView'][];
      next: string | null;
    };
    DelegationView: {
      code: string;
      /** Format: uuid */
      competition: string;
      competitors: number;
      /** Format: uuid */
      id: string;
      name: string;
      nameEn: string | null;
      version: number;
    };
    DeviceInviteView: {
      /**
       * @description shown once; works once, for 15 minutes
       * @example ABCD-2345
       */
      code: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: uuid */
      id: string;
      /** @description the judge chooses a PIN at this sign-in */
      needsPin: boolean;
      person: components['schemas']['DevicePersonView'];
      /** @description the path that the QR holds, behind the address of this page */
      url: string;
    };
    DeviceListView: {
      items: components['schemas']['DeviceView'][];
      next: string | null;
    };
    DevicePersonView: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    DeviceReportDto: {
      appVersion: string;
      /** @description entries that wait on the tablet */
      unsent: number;
    };
    DeviceRevocationDto: {
      reason: string;
    };
    DeviceSignInDto: {
      /** @description from the QR or typed; blanks, hyphens and case do not matter */
      code: string;
      deviceName?: string;
      /** @description chosen at the first sign-in, asked for later */
      pin: string;
    };
    DeviceView: {
      appVersion: string | null;
      /** Format: date-time */
      boundAt: string;
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      lastSeenAt: string | null;
      name: string;
      person: components['schemas']['DevicePersonView'];
      /** Format: date-time */
      revokedAt: string | null;
      unsent: number | null;
    };
    DrawAssignmentView: {
      batch: string;
      id: string;
      station: string;
    };
    DrawByHandDto: {
      /** @description stations of an open skill only */
      apart?: components['schemas']['ApartDto'] | null;
      assignments: components['schemas']['DrawnByHandDto'][];
      /** @description stations: places that are given beforehand and told with the commitment; the rest is drawn */
      fixed?: components['schemas']['DrawnByHandDto'][];
      /** @enum {string} */
      kind: 'codes' | 'stations';
      /** @description stations: the sessions of one stage; none: all at the same time */
      sessions?: string[];
    };
    DrawEntrantView: {
      /** @description as it stands in the list; null where delegations are not kept apart */
      delegation: string | null;
      /** @description as it stands in the list that the commitment covers */
      id: string;
      /** @description a name, or the code; in a coded skill only codes */
      name: string;
      unit: string | null;
    };
    DrawListView: {
      items: components['schemas']['DrawView'][];
      next: string | null;
    };
    DrawnByHandDto: {
      /** @description codes: the competitor; stations: the code */
      entrant: string;
      /** @description codes: the code; stations: the workstation */
      place: string;
      /** Format: uuid */
      session?: string | null;
    };
    DrawnSkillListView: {
      items: components['schemas']['DrawnSkillView'][];
      next: string | null;
    };
    DrawnSkillView: {
      /** @description false: promised only */
      drawn: boolean;
      /** Format: uuid */
      id: string;
      name: string;
      nameEn: string | null;
    };
    DrawPlaceView: {
      batch: string;
      station: string;
    };
    DrawView: {
      algorithm: string | null;
      apart: components['schemas']['ApartDto'] | null;
      assignments: components['schemas']['DrawAssignmentView'][] | null;
      /** @description of one delegation where the constraint would keep them apart */
      clashes: number;
      /** @description SHA-256 of the canonical text of algorithm, secret, list, places, constraint */
      commitment: string | null;
      /** @description how many take part */
      count: number;
      /** Format: date-time */
      drawnAt: string | null;
      drawnBy: string | null;
      entrants: components['schemas']['DrawEntrantView'][];
      fixed: components['schemas']['DrawAssignmentView'][];
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'codes' | 'stations';
      /** @enum {string} */
      method: 'seeded' | 'by-hand';
      places: components['schemas']['DrawPlaceView'][];
      /** Format: date-time */
      promisedAt: string;
      /** @description a coded skill: list and seed stay sealed until the results are final */
      sealed: boolean;
      /** @description the secret alone: the commitment is made with it */
      secret: string | null;
      /** @description secret and word: the draw is made with it */
      seed: string | null;
      /** @enum {string} */
      status: 'promised' | 'drawn' | 'replaced' | 'set-aside';
      /** @description said in the hall after the commitment was published */
      word: string | null;
    };
    EntryCompetitionView: {
      days: number;
      /** Format: uuid */
      id: string;
      name: string;
      nameEn: string | null;
      /** Format: date */
      startsOn: string;
    };
    EntryConditionsDto: {
      /**
       * Format: date
       * @description the day on which ages are reckoned
       */
      ageOn: string | null;
      ages: components['schemas']['AgeBoundDto'][];
      caps: components['schemas']['CapDto'][];
      groupNeeded: boolean;
      /** @description the groups a skill is open to; others are open to all */
      groups: components['schemas']['SkillGroupsDto'][];
      /** @description each person enters one skill */
      oneSkill: boolean;
    };
    EntryListView: {
      items: components['schemas']['EntryView'][];
    };
    EntryPlaceView: {
      /** Format: uuid */
      id: string;
      name: string;
      nameEn: string | null;
    };
    EntrySessionView: {
      /** Format: date-time */
      endsAt: string | null;
      name: string;
      stage: string;
      /** Format: date-time */
      startsAt: string | null;
    };
    EntryVersionView: {
      /** Format: date-time */
      at: string;
      by: components['schemas']['WhoView'];
      device: string;
      /**
       * Format: date-time
       * @description by the device’s clock
       */
      deviceTime: string | null;
      /** Format: uuid */
      id: string;
      label: string;
      /** @description marks in hundredths */
      mark: number | null;
      /** @enum {string} */
      outcome: 'accepted' | 'conflict' | 'superseded';
      round: number;
      /** @description 0: the team’s slot; otherwise the judge’s seat */
      slot: number;
      value: string | null;
      version: number;
      /** @description the round is not complete: its scores are nobody’s business yet */
      withheld: boolean;
    };
    EntryView: {
      competition: components['schemas']['EntryCompetitionView'];
      /** Format: uuid */
      competitor: string;
      delegation: components['schemas']['EntryPlaceView'];
      group: string | null;
      name: string;
      /** @description his own session, or those of the skill while none is his */
      sessions: components['schemas']['EntrySessionView'][];
      skill: components['schemas']['EntryPlaceView'];
      /**
       * @description null: no code has been given yet
       * @enum {string|null}
       */
      status: 'competing' | 'absent' | 'withdrawn' | 'disqualified' | 'out-of-contest' | null;
      /** @description in a coded skill never told */
      workstation: string | null;
    };
    ExplanationStepView: {
      from: components['schemas']['ExplanationStepView'][];
      /** @description the chapter of docs/rules that states the rule */
      rule: string;
      text: string;
      value: string | null;
    };
    ExplanationView: {
      code: string;
      /** @description by the rules; null: the skill has no medals */
      medal: components['schemas']['ExplanationStepView'] | null;
      name: string | null;
      /**
       * Format: uuid
       * @description the publication that is explained; null: the marks as they are now
       */
      publication: string | null;
      rank: components['schemas']['ExplanationStepView'];
      /** @description version of the rules that explain */
      rules: string;
      scale: components['schemas']['ExplanationStepView'] | null;
      /** @description null: nothing is marked, or it is not shown */
      total: components['schemas']['ExplanationStepView'] | null;
      version: number | null;
    };
    FieldChoiceDto: {
      en: string;
      value: string;
      zh: string;
    };
    FieldSizeDto: {
      entrants: number;
      /** @description 3: all medals, 2: gold and silver, 1: gold */
      medals: number;
    };
    FirstRunDto: {
      name: string;
      password: string;
      signInName: string;
    };
    FormFieldDto: {
      choices?: components['schemas']['FieldChoiceDto'][] | null;
      hint?: components['schemas']['WordsDto'] | null;
      key: string;
      /** @enum {string} */
      kind: 'name' | 'document' | 'text' | 'phone' | 'choice' | 'date' | 'level' | 'photo' | 'scan';
      label: components['schemas']['WordsDto'];
      /** @description longest text in characters; most pictures of a scan */
      max?: number | null;
      required: boolean;
    };
    GrantedPersonView: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    GrantView: {
      /** Format: uuid */
      competition: string | null;
      /** Format: uuid */
      delegation: string | null;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      role:
        | 'organiser'
        | 'reviewer'
        | 'chief-judge'
        | 'judge'
        | 'supervisor'
        | 'arbitrator'
        | 'encryption-referee'
        | 'team-leader'
        | 'competitor'
        | 'finance'
        | 'tv-director'
        | 'observer';
      /** Format: uuid */
      skill: string | null;
    };
    GroupChangeDto: {
      name?: string;
      version: number;
    };
    GroupListView: {
      items: components['schemas']['GroupView'][];
      next: string | null;
    };
    GroupView: {
      /** Format: uuid */
      competition: string;
      /** Format: uuid */
      id: string;
      name: string;
      version: number;
    };
    HandInDto: {
      version: number;
    };
    HandInFaultView: {
      /** @description skill, group, delegation, or answers.<field> */
      field: string;
      message: string;
    };
    HandInReceiptListView: {
      items: components['schemas']['HandInReceiptView'][];
    };
    HandInReceiptView: {
      faults: components['schemas']['HandInFaultView'][];
      /** @description false: it is the draft that it was */
      handedIn: boolean;
      /** Format: uuid */
      id: string;
      /** @description why not */
      message: string | null;
      name: string | null;
    };
    HealthView: {
      /** @enum {string} */
      status: 'ok';
    };
    HeldBackView: {
      /** @description characters that the font lacks, with their numbers */
      missing: string[];
      recipient: string;
    };
    ImportReportView: {
      created: number;
      dryRun: boolean;
      /** @description all of them; the list below is cut */
      faultCount: number;
      faults: components['schemas']['CellFaultView'][];
      /** @description the first rows */
      preview: components['schemas']['ImportRowView'][];
      rows: number;
      unchanged: number;
      updated: number;
      warnings: components['schemas']['CellFaultView'][];
    };
    ImportRowView: {
      /** @enum {string} */
      action: 'create' | 'update' | 'unchanged';
      /** @description column → content as it was read */
      cells: {
        [key: string]: unknown;
      };
      row: number;
    };
    JudgeDelegationView: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    JudgeListView: {
      items: components['schemas']['JudgeView'][];
      next: string | null;
    };
    JudgeProgressView: {
      /** Format: date-time */
      lastEntryAt: string | null;
      person: components['schemas']['WhoView'];
      /** @description sheets on which this judge has a seat that counts */
      sheets: number;
      /** @description of these, signed by this judge */
      signed: number;
      /** @description entries that wait on the judge’s tablets, as last reported */
      unsent: number | null;
    };
    JudgeView: {
      delegation: components['schemas']['JudgeDelegationView'] | null;
      /**
       * Format: uuid
       * @description the id of the person
       */
      id: string;
      name: string;
    };
    JudgingPackageView: {
      competition: components['schemas']['PackageCompetitionView'] | null;
      judge: components['schemas']['PackageJudgeView'];
      /** Format: date-time */
      serverTime: string;
      sheets: components['schemas']['SheetView'][];
      skills: components['schemas']['PackageSkillView'][];
    };
    JudgingProgressView: {
      skills: components['schemas']['SkillProgressView'][];
    };
    LedgerBalancesView: {
      /** @description money in fen */
      bank: number;
      /** @description money in fen */
      claim: number;
      /** @description money in fen */
      cost: number;
      /** @description money in fen */
      owed: number;
      /** @description money in fen */
      tax: number;
      /** @description money in fen */
      transit: number;
    };
    LookerView: {
      /** Format: date-time */
      at: string;
      name: string;
    };
    MadeView: {
      /** Format: uuid */
      id: string;
    };
    MakeDrawDto: {
      /** @description said in the hall after the commitment was published */
      word?: string | null;
    };
    ManyDecisionsDto: {
      /** @enum {string} */
      decision: 'approved' | 'returned' | 'rejected' | 'undone';
      items: components['schemas']['DecidedApplicationDto'][];
      /** @description the same for all; needed to return and to reject */
      reason: string | null;
    };
    ManyDecisionsView: {
      items: components['schemas']['DecisionReceiptView'][];
    };
    ManySeatsDto: {
      /**
       * @description exclude, include: whether the seat counts for this subject; stand-in: who scores on it instead
       * @enum {string}
       */
      decision: 'exclude' | 'include' | 'stand-in' | 'end-stand-in';
      /** @description of these, none on which the judge has scored everything meanwhile */
      keepScored: boolean;
      /**
       * Format: uuid
       * @description who stands in: a judge of the skill without a seat on the sheet
       */
      person?: string;
      reason: string;
      seat: number;
      /** @description the sheets to change, as a look showed them */
      sheets: string[];
      /** Format: uuid */
      team: string;
    };
    ManySeatsView: {
      changing: number;
      items: components['schemas']['SeatLineView'][];
    };
    MarkEntriesDto: {
      entries: components['schemas']['MarkEntryDto'][];
    };
    MarkEntryDto: {
      /** Format: uuid */
      aspect: string;
      /**
       * Format: uuid
       * @description the entry that the judge saw in the slot
       */
      basedOn: string | null;
      /** @description the device's own counter */
      deviceSeq: number;
      /** @description the device’s clock; recorded, never compared */
      deviceTime: string;
      /**
       * Format: uuid
       * @description UUIDv7, made by the tablet; sending it again is safe
       */
      id: string;
      round: number;
      /** Format: uuid */
      sheet: string;
      /** @description null clears the slot */
      value: string | null;
    };
    MarkingTeamChangeDto: {
      name?: string;
      seats?: string[];
      version: number;
    };
    MarkingTeamListView: {
      items: components['schemas']['MarkingTeamView'][];
      next: string | null;
    };
    MarkingTeamView: {
      /** Format: uuid */
      id: string;
      name: string;
      seats: components['schemas']['SeatView'][];
      /** Format: uuid */
      skill: string;
      /** @description sub-criteria of the active scheme that this team marks */
      subCriteria: string[];
      version: number;
    };
    MedalPrizesDto: {
      bronze?: number | null;
      gold?: number | null;
      medallion?: number | null;
      silver?: number | null;
    };
    MedalSchemeDto: {
      /** @description the scale value from which a medallion is given */
      medallionFrom: number | null;
      prizes?: components['schemas']['MedalPrizesDto'] | null;
      smallField: components['schemas']['FieldSizeDto'][] | null;
      /** @description scale points within which a score still shares the medal */
      tolerance: number;
    };
    MeView: {
      device: components['schemas']['MyDeviceView'] | null;
      grants: components['schemas']['GrantView'][];
      /** @description policies that some grant admits to; the scope is checked at each use */
      permissions: string[];
      person: components['schemas']['MyselfView'];
    };
    MissingListView: {
      items: components['schemas']['MissingView'][];
      next: string | null;
    };
    MissingView: {
      /** @description what is missing; the words are in the catalogue of blockers */
      code: string;
      /** @description the sentence in the language of the request */
      message: string;
      params: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      skill: string | null;
    };
    MyCertificateListView: {
      items: components['schemas']['MyCertificateView'][];
    };
    MyCertificateView: {
      award: string;
      awardEn: string;
      competition: components['schemas']['EntryPlaceView'];
      /**
       * Format: uuid
       * @description null: a unit’s, or a coach’s
       */
      competitor: string | null;
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      issuedAt: string;
      /** @description also the last part of its check page’s address: /certificates/… */
      number: string;
      reason: string | null;
      recipient: string;
      /** @description the number of the certificate that replaces it */
      replacedBy: string | null;
      /**
       * Format: date-time
       * @description when it was revoked; from then on it has no file
       */
      revokedAt: string | null;
      skill: string;
      skillEn: string;
      /** @description empty: not a team’s */
      team: string;
    };
    MyDeviceView: {
      /** Format: uuid */
      competition: string;
      /** Format: uuid */
      id: string;
      name: string;
    };
    MyPartView: {
      code: string;
      /** @description null: too few to hide anybody */
      cohort: components['schemas']['QuartilesView'] | null;
      /** @description marks in hundredths */
      mark: number | null;
      name: string;
    };
    MyResultListView: {
      items: components['schemas']['MyResultView'][];
    };
    MyResultView: {
      cohort: components['schemas']['QuartilesView'] | null;
      /** Format: uuid */
      competitor: string;
      /** @description the notice is over and nobody is correcting the results */
      final: boolean;
      /**
       * Format: date-time
       * @description the end of the public notice
       */
      noticeEndsAt: string;
      parts: components['schemas']['MyPartView'][];
      /** Format: uuid */
      publication: string;
      rank: number | null;
      /** @description how many have a rank */
      ranked: number;
      /**
       * Format: uuid
       * @description the row of the publication, for its explanation
       */
      row: string;
      scale: number | null;
      /** @enum {string} */
      status: 'competing' | 'absent' | 'withdrawn' | 'disqualified' | 'out-of-contest';
      /** @description marks in hundredths */
      total: number | null;
      version: number;
    };
    MyselfView: {
      /** Format: uuid */
      id: string;
      mail: string | null;
      name: string;
      phone: string | null;
      signInName: string | null;
    };
    NamedAwardDto: {
      award: string;
      awardEn?: string | null;
    };
    NamedView: {
      /** Format: uuid */
      id: string;
      name: string;
      nameEn: string | null;
    };
    NewApplicationDto: {
      /** @description by field of the form, only those that changed; null empties one */
      answers?: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      delegation?: string | null;
      /** Format: uuid */
      group?: string | null;
      /** Format: uuid */
      skill?: string | null;
    };
    NewAwardDecisionDto: {
      /** @description the decision that was seen; 0: none */
      base: number;
      overrides: components['schemas']['AwardOverrideDto'][];
      /**
       * Format: uuid
       * @description the publication that was seen; null over all skills
       */
      publication: string | null;
      /** @description why it replaces the decision before it */
      reason?: string | null;
      /** @description the scheme that was seen */
      schemeVersion: number;
    };
    NewBatchDto: {
      /**
       * Format: uuid
       * @description made by the caller; the same again answers the same batch
       */
      id: string;
      payables: string[];
    };
    NewBoardDto: {
      /**
       * Format: uuid
       * @description the group of a group board
       */
      group?: string;
      /** @enum {string} */
      kind: 'group' | 'delegation';
    };
    NewCertificateBatchDto: {
      /** @description awards in force; whoever has a certificate already is passed over */
      awards: string[];
      /** @description leave out those with a character that the font lacks, instead of refusing all */
      leaveOut: boolean;
      /** Format: uuid */
      template: string;
      /** @description the version of the template that was seen */
      version: number;
      /** @description papers of these awards that are not issued this time */
      without?: components['schemas']['PaperDto'][];
      writings?: components['schemas']['WritingDto'][];
    };
    NewCertificateTemplateDto: {
      name: string;
    };
    NewCompetitionDto: {
      days: number;
      name: string;
      nameEn?: string | null;
      /** Format: date */
      startsOn: string;
      /** @enum {string} */
      template: 'skills-star' | 'world-skills';
    };
    NewCompetitorDto: {
      /** Format: uuid */
      delegation: string;
      /** Format: uuid */
      group?: string | null;
      name: string;
      nameEn?: string | null;
      outOfContest?: boolean;
      /** @enum {string|null} */
      sex?: 'male' | 'female' | null;
      /** Format: uuid */
      skill: string;
      unit?: string | null;
    };
    NewDelegationDto: {
      code: string;
      name: string;
      nameEn?: string | null;
    };
    NewDeviceInviteDto: {
      /** @description what is written on the tablet */
      name?: string;
      /**
       * Format: uuid
       * @description a judge of this competition
       */
      person: string;
    };
    NewDrawDto: {
      /** @description stations of an open skill only */
      apart?: components['schemas']['ApartDto'] | null;
      /** @description stations: places that are given beforehand and told with the commitment; the rest is drawn */
      fixed?: components['schemas']['DrawnByHandDto'][];
      /** @enum {string} */
      kind: 'codes' | 'stations';
      /** @description stations: the sessions of one stage; none: all at the same time */
      sessions?: string[];
    };
    NewGroupDto: {
      name: string;
    };
    NewJudgeDto: {
      /** Format: uuid */
      delegation?: string | null;
      /** Format: uuid */
      person: string;
    };
    NewMarkingTeamDto: {
      name: string;
      /** @description judges of the skill; the first sits on seat 1 */
      seats: string[];
    };
    NewPasswordView: {
      /** @description shown once, to be handed over */
      password: string;
    };
    NewPersonDto: {
      mail?: string | null;
      name: string;
      /** @description left out: one is made and answered once */
      password?: string;
      phone?: string | null;
      signInName?: string | null;
    };
    NewRoleGrantDto: {
      /**
       * Format: uuid
       * @description left out: every competition
       */
      competition?: string | null;
      /** Format: uuid */
      delegation?: string | null;
      /** Format: uuid */
      person: string;
      /** @enum {string} */
      role:
        | 'organiser'
        | 'reviewer'
        | 'chief-judge'
        | 'judge'
        | 'supervisor'
        | 'arbitrator'
        | 'encryption-referee'
        | 'team-leader'
        | 'competitor'
        | 'finance'
        | 'tv-director'
        | 'observer';
      /** Format: uuid */
      skill?: string | null;
    };
    NewScreenDto: {
      name: string;
    };
    NewScreenView: {
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      /** @description shown once: the screen keeps it */
      key: string;
      /** Format: date-time */
      lastSeenAt: string | null;
      name: string;
    };
    NewSessionDto: {
      /** Format: date-time */
      endsAt?: string | null;
      name: string;
      /** Format: date-time */
      startsAt?: string | null;
    };
    NewSkillDto: {
      coded?: boolean;
      /** @description recorded only: judging does not act on it yet */
      compatriotRule?: boolean;
      name: string;
      nameEn?: string | null;
      /** @description as in the list of skills: 17, D3 */
      number: string;
    };
    NewStageDto: {
      name: string;
    };
    NewTaxHandoverDto: {
      /**
       * Format: uuid
       * @description made by the caller; the same again answers the same list
       */
      id: string;
      /** @description the sum of the tax that was seen, in fen */
      tax: number;
      /**
       * Format: date
       * @description payments up to this day
       */
      through: string;
    };
    NewWorkstationDto: {
      code: string;
    };
    NoticeDto: {
      /**
       * Format: date-time
       * @description when the results become final by themselves; instead of working days
       */
      endsAt?: string;
      /** @description names are shown with stars */
      masked: boolean;
      /** @description to the end of the last of so many working days, by the calendar of the competition */
      workingDays?: number;
    };
    NoticeView: {
      /**
       * Format: date-time
       * @description replaced by a correction before it was over
       */
      endedAt: string | null;
      /** Format: date-time */
      endsAt: string;
      /**
       * Format: date-time
       * @description since when the results are final
       */
      finalAt: string | null;
      masked: boolean;
      /** Format: date-time */
      startsAt: string;
    };
    NotPromotedView: {
      /** @description sentences in the language of the request */
      reasons: string[];
      recipient: string;
    };
    OpenedSkillView: {
      /** Format: uuid */
      board: string;
      /** @description mark sheets that were made now */
      sheets: number;
    };
    OutboxListView: {
      items: components['schemas']['OutboxMailView'][];
      next: string | null;
    };
    OutboxMailView: {
      /** Format: date-time */
      at: string;
      body: string;
      /** @description what the mail server or gateway said when it did not take it */
      failure: string | null;
      /** Format: uuid */
      id: string;
      /**
       * Format: date-time
       * @description null: nobody sent it; hand it over yourself
       */
      sentAt: string | null;
      subject: string;
      to: string;
      /**
       * Format: date-time
       * @description a code that it holds runs out then; null: it holds none
       */
      uselessAt: string | null;
    };
    OwnEntryView: {
      /** Format: date-time */
      at: string;
      /** Format: uuid */
      id: string;
      value: string | null;
    };
    PackageCompetitionView: {
      /** Format: uuid */
      id: string;
      name: string;
      nameEn: string | null;
    };
    PackageJudgeView: {
      name: string;
      /** Format: uuid */
      person: string;
    };
    PackageSkillView: {
      coded: boolean;
      days: number;
      /** Format: uuid */
      id: string;
      name: string;
      nameEn: string | null;
    };
    PaidDto: {
      /** Format: date */
      paidOn: string;
      /** @description the bank’s number of the payment */
      reference: string;
    };
    PanelNoteView: {
      /** @description codes of the subjects */
      codes: string[];
      /** @description how many judges’ scores count */
      counted: number;
      /** @description code and name of the sub-criterion */
      form: string;
      /** @enum {string} */
      kind: 'excluded' | 'stand-in';
      /** @description of how many who were seated */
      of: number;
      reason: string;
      seat: number;
    };
    PaperDto: {
      /** Format: uuid */
      award: string;
      /**
       * Format: uuid
       * @description of a team the member that is meant; otherwise as the list of what can be issued says
       */
      competitor: string | null;
    };
    PasswordChangeDto: {
      current: string;
      next: string;
    };
    PasswordResetDto: {
      password: string;
    };
    PasswordResetRequestDto: {
      /** @description sign-in name or phone */
      login: string;
    };
    PayableExplanationView: {
      /** @description null: of no competitor, or not of one skill */
      award: components['schemas']['AwardExplanationView'] | null;
      payment: components['schemas']['ExplanationStepView'];
      recipient: string;
    };
    PayableListView: {
      items: components['schemas']['PayableView'][];
      next: string | null;
    };
    PayableSkillView: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    PayableView: {
      /** @description money in fen */
      amount: number;
      approvals: components['schemas']['ApprovalView'][];
      bankReference: string | null;
      /** @enum {string} */
      basis: 'gross' | 'net';
      /** Format: uuid */
      batch: string | null;
      batchNumber: number | null;
      /** Format: uuid */
      competition: string;
      /** @description what an approval is given for */
      contentHash: string;
      /** Format: date-time */
      createdAt: string;
      /** @enum {string} */
      direction: 'pay' | 'recover';
      exemptBasis: string | null;
      fundSource: string;
      /** @description money in fen */
      gross: number;
      /** Format: uuid */
      id: string;
      kind: string;
      /** @description money in fen */
      net: number;
      /** Format: date */
      paidOn: string | null;
      payee: components['schemas']['PayeeView'] | null;
      receipt: string | null;
      /** Format: date-time */
      receiptedAt: string | null;
      recipient: string;
      /**
       * Format: date-time
       * @description when the winner was last asked for an account
       */
      remindedAt: string | null;
      returnReason: string | null;
      skill: components['schemas']['PayableSkillView'] | null;
      /** @enum {string} */
      status: 'open' | 'approved' | 'sent' | 'paid' | 'returned' | 'cancelled';
      /** @description money in fen */
      tax: number;
      taxRate: string | null;
      title: string;
    };
    PayeeDto: {
      /** @description digits only */
      account: string;
      /** @description with its branch */
      bank: string;
      /** @description ID document; null for a unit */
      document: string | null;
      holder: string;
    };
    PayeeView: {
      /** @description masked */
      account: string;
      bank: string;
      /** @description masked */
      document: string | null;
      /** Format: date-time */
      enteredAt: string;
      enteredBy: string;
      holder: string;
      /** @description somebody else of this competition entered the same account */
      shared: boolean;
    };
    PersonalAnswerView: {
      field: string;
      /** @description of a document */
      kind: string | null;
      /** @description masked */
      masked: string;
    };
    PersonalDataRequestDto: {
      reason?: string | null;
    };
    PersonalDataView: {
      /** @description by field of the form, whole */
      answers: {
        [key: string]: unknown;
      };
    };
    PersonChangeDto: {
      disabled?: boolean;
      mail?: string | null;
      name?: string;
      phone?: string | null;
      version: number;
    };
    PersonListView: {
      items: components['schemas']['PersonView'][];
      next: string | null;
    };
    PersonNameView: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    PersonView: {
      disabled: boolean;
      /** @description inside what the reader organises */
      grants: components['schemas']['GrantView'][];
      /** Format: uuid */
      id: string;
      /** @description only in the answer that made it */
      initialPassword?: string;
      mail: string | null;
      /** @description the reader organises all that the person holds a role in */
      manageable: boolean;
      name: string;
      /** @description only the last four digits for whoever does not manage the person */
      phone: string | null;
      /** @description null for whoever does not manage the person, and so is the mail */
      signInName: string | null;
      version: number;
    };
    PictureView: {
      bytes: number;
      field: string;
      height: number;
      /** Format: uuid */
      id: string;
      width: number;
    };
    PinResetDto: {
      /** Format: uuid */
      person: string;
    };
    PresentEntryView: {
      /** Format: uuid */
      id: string;
      seat: number | null;
      value: string | null;
    };
    PresentRowView: {
      /** @description in the newest version; null: was not in it, or there is none */
      before: components['schemas']['BeforeView'] | null;
      /** @description what a new version would change in this row */
      changed: boolean;
      code: string;
      /** @description `total`, the tie key that parted it from its equals, or `shared` */
      decidedBy: string | null;
      delegation: string | null;
      /**
       * @description by the rules, where the contest has medals
       * @enum {string|null}
       */
      medal: 'gold' | 'silver' | 'bronze' | 'medallion' | 'none' | null;
      /** @description null: the codes of this skill are not opened yet */
      name: string | null;
      parts: components['schemas']['ResultPartView'][];
      rank: number | null;
      /** @description standard scale value, where the contest has one */
      scale: number | null;
      /** @enum {string} */
      status: 'competing' | 'absent' | 'withdrawn' | 'disqualified' | 'out-of-contest';
      /** Format: uuid */
      subject: string;
      /** @description marks in hundredths */
      total: number | null;
      unit: string | null;
    };
    PrizesView: {
      balances: components['schemas']['LedgerBalancesView'];
      /** @description what settling would do now; null: it would be refused */
      due: components['schemas']['SettlementDueView'] | null;
      terms: components['schemas']['PrizeTermsView'] | null;
      /** @description skills whose results are not final yet */
      waiting: string[];
    };
    PrizeTeamListView: {
      items: components['schemas']['PrizeTeamView'][];
      next: string | null;
    };
    PrizeTeamView: {
      /** @description its prizes in fen, each divided by itself */
      amounts: number[];
      /** @description what the shares rest on */
      basis: string | null;
      /** @description money has left already */
      held: boolean;
      members: components['schemas']['TeamMemberView'][];
      name: string;
      /** @description the shares name other members than the result does */
      outdated: boolean;
      /** Format: date-time */
      setAt: string | null;
      setBy: string | null;
      skill: components['schemas']['PayableSkillView'];
      /** Format: uuid */
      subject: string;
      /** @description 0: equal parts, as long as nobody says otherwise */
      version: number;
    };
    PrizeTermsDto: {
      /** @enum {string} */
      basis: 'gross' | 'net';
      /** @description the document that exempts; then there is no rate */
      exemptBasis: string | null;
      fundSource: string;
      /** @description per cent; null: exempt */
      taxRate: string | null;
      /** @description null: there are no terms yet */
      version: number | null;
    };
    PrizeTermsView: {
      /** @enum {string} */
      basis: 'gross' | 'net';
      /** @description the document that exempts */
      exemptBasis: string | null;
      fundSource: string;
      /** @description per cent; null: exempt */
      taxRate: string | null;
      version: number;
    };
    PromotionPartDto: {
      /** @description marks in hundredths */
      minimum: number;
      /** @description the code of a part of the result */
      part: string;
    };
    PromotionRuleDto: {
      /** @description awards that are good enough; null: they do not count */
      awards: string[] | null;
      /** @description whoever holds that level rises one further */
      nextIfHeld: boolean;
      parts: components['schemas']['PromotionPartDto'][];
      throughRank: number | null;
      /** @description the level that is granted */
      to: string;
    };
    ProposalView: {
      /** Format: date-time */
      at: string;
      by: components['schemas']['PersonNameView'];
      contentHash: string;
      /** Format: uuid */
      id: string;
      version: number;
    };
    ProposeDto: {
      /** @description of the result that the proposer saw */
      contentHash: string;
    };
    PublicationView: {
      approvers: components['schemas']['ApproverView'][];
      /** @description hash of the last sealed block: what the audit chain was when it was approved */
      chainHead: string;
      /** Format: uuid */
      competition: string;
      contentHash: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      notice: components['schemas']['NoticeView'] | null;
      /** @description why it replaces the version before it */
      reason: string | null;
      /** Format: uuid */
      skill: string;
      version: number;
    };
    PublicationWithRowsView: {
      approvers: components['schemas']['ApproverView'][];
      /** @description hash of the last sealed block: what the audit chain was when it was approved */
      chainHead: string;
      /** Format: uuid */
      competition: string;
      contentHash: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      notice: components['schemas']['NoticeView'] | null;
      /** @description why it replaces the version before it */
      reason: string | null;
      rows: components['schemas']['PublishedRowView'][];
      /** Format: uuid */
      skill: string;
      version: number;
    };
    PublicResultRowView: {
      code: string;
      delegation: string | null;
      /** Format: uuid */
      id: string;
      /** @description with stars where the notice masks names */
      name: string;
      parts: components['schemas']['ResultPartView'][];
      rank: number | null;
      scale: number | null;
      /** @enum {string} */
      status: 'competing' | 'absent' | 'withdrawn' | 'disqualified' | 'out-of-contest';
      /** @description marks in hundredths */
      total: number | null;
      unit: string | null;
    };
    PublicResultsView: {
      items: components['schemas']['PublicResultView'][];
    };
    PublicResultView: {
      /** @description a correction is under way, or a corrected version is not on notice yet */
      correcting: boolean;
      /** Format: date-time */
      endsAt: string;
      /**
       * Format: date-time
       * @description since when the results are final
       */
      finalAt: string | null;
      /**
       * Format: uuid
       * @description the publication
       */
      id: string;
      skill: components['schemas']['NamedView'];
      /** Format: date-time */
      startsAt: string;
      version: number;
    };
    PublicResultWithRowsView: {
      /** @description the last sealed block of the audit chain when it was approved */
      chainHead: string;
      competition: components['schemas']['NamedView'];
      /** @description over everything in this version */
      contentHash: string;
      /** @description a correction is under way, or a corrected version is not on notice yet */
      correcting: boolean;
      /** Format: date-time */
      endsAt: string;
      /**
       * Format: date-time
       * @description since when the results are final
       */
      finalAt: string | null;
      /**
       * Format: uuid
       * @description the publication
       */
      id: string;
      masked: boolean;
      /** @description why this version replaces the one before it */
      reason: string | null;
      rows: components['schemas']['PublicResultRowView'][];
      skill: components['schemas']['NamedView'];
      /** Format: date-time */
      startsAt: string;
      version: number;
    };
    PublishedRowView: {
      code: string;
      /** @description `total`, the tie key that parted it from its equals, or `shared` */
      decidedBy: string | null;
      delegation: string | null;
      /** Format: uuid */
      id: string;
      /**
       * @description by the rules, where the contest has medals
       * @enum {string|null}
       */
      medal: 'gold' | 'silver' | 'bronze' | 'medallion' | 'none' | null;
      /** @description null: the codes of this skill are not opened yet */
      name: string | null;
      parts: components['schemas']['ResultPartView'][];
      rank: number | null;
      /** @description standard scale value, where the contest has one */
      scale: number | null;
      /** @enum {string} */
      status: 'competing' | 'absent' | 'withdrawn' | 'disqualified' | 'out-of-contest';
      /** Format: uuid */
      subject: string;
      /** @description marks in hundredths */
      total: number | null;
      unit: string | null;
    };
    QuartilesView: {
      /** @description marks in hundredths */
      lower: number;
      /** @description marks in hundredths */
      median: number;
      /** @description marks in hundredths */
      upper: number;
    };
    RankingDto: {
      /** @enum {string} */
      scale: 'none' | 'worldskills-500' | 'worldskills-700';
      /** @description small fields get fewer kinds of medals */
      smallField: boolean;
      tieKeys: components['schemas']['TieKeyDto'][];
    };
    RankingView: {
      /** @enum {string} */
      scale: 'none' | 'worldskills-500' | 'worldskills-700';
      /** @description small fields get fewer kinds of medals */
      smallField: boolean;
      /** @description what parts equal totals, in this order */
      tieKeys: components['schemas']['TieKeyView'][];
    };
    ReadyView: {
      /** @description the last backup that is whole; null: none was tried */
      backup: components['schemas']['BackupMarkView'] | null;
      /** @description the database answers */
      database: boolean;
      /** @description the demo is loaded, or not wanted */
      demo: boolean;
      /** @description background work is running */
      jobs: boolean;
      /** @description every migration of this version has run */
      migrations: boolean;
      ready: boolean;
    };
    ReasonDto: {
      reason: string;
    };
    ReceiptDto: {
      /** @description number of the paper; null: confirmed here */
      receipt: string | null;
    };
    ReceiptsView: {
      receipts: components['schemas']['ReceiptView'][];
      /** @description the touched sheets as they stand now */
      sheets: components['schemas']['SheetStateView'][];
    };
    ReceiptView: {
      /** @description of a refusal: why */
      code?: string;
      /**
       * @description of a duplicate: what the first sending was answered
       * @enum {string}
       */
      first?: 'accepted' | 'duplicate' | 'conflict' | 'superseded' | 'refused';
      /** @description the entry */
      id: string;
      params?: {
        [key: string]: unknown;
      };
      present?: components['schemas']['PresentEntryView'] | null;
      sheet: string | null;
      sheetVersion: number | null;
      /** @enum {string} */
      status: 'accepted' | 'duplicate' | 'conflict' | 'superseded' | 'refused';
    };
    RegistrationChangeDto: {
      /** Format: date-time */
      closesAt: string | null;
      conditions?: components['schemas']['EntryConditionsDto'];
      /** @description left out: the standard form, or the present one */
      form?: components['schemas']['RegistrationFormDto'];
      /** Format: date-time */
      opensAt: string | null;
      /**
       * Format: date
       * @description the day on which personal data is forgotten
       */
      purgeOn: string | null;
      /** @description 0 when there was none */
      version: number;
    };
    RegistrationFormDto: {
      fields: components['schemas']['FormFieldDto'][];
    };
    RegistrationView: {
      /** Format: date-time */
      closesAt: string | null;
      /** Format: uuid */
      competition: string;
      conditions: components['schemas']['EntryConditionsDto'];
      delegations: components['schemas']['EntryPlaceView'][];
      form: components['schemas']['RegistrationFormDto'];
      groups: components['schemas']['EntryPlaceView'][];
      /** @description the delegations that whoever asks leads, and registers for; null: any */
      led: string[] | null;
      name: string;
      nameEn: string | null;
      /** Format: date-time */
      opensAt: string | null;
      /** @description YYYY-MM-DD */
      purgeOn: string | null;
      skills: components['schemas']['EntryPlaceView'][];
      /** @enum {string} */
      state: 'not-yet' | 'open' | 'over';
      version: number;
    };
    ReissueDto: {
      reason: string;
      /** @description as it should be written; otherwise as it was */
      recipient?: string | null;
    };
    RemindedView: {
      /** @description winners who were written to within a day */
      recently: number;
      /** @description winners who are written to */
      reminded: number;
      /** @description winners without a mail address or phone */
      unreachable: string[];
    };
    ReopeningDto: {
      reason: string;
    };
    ResolutionDto: {
      reason: string;
      /** @enum {string} */
      take: 'present' | 'other';
    };
    ResultBlockerView: {
      /** @enum {string} */
      code:
        | 'board.differs'
        | 'calculator.differs'
        | 'chain.broken'
        | 'competitors.noCode'
        | 'judges.missing'
        | 'marks.blank'
        | 'marks.conflict'
        | 'marks.spread'
        | 'sheets.missing'
        | 'sheets.unsigned'
        | 'skill.nobody'
        | 'skill.notMarked';
      /** @description fill the sentence of the code */
      params: {
        [key: string]: unknown;
      };
      /** @description where it is mended; the first of them */
      sheets: components['schemas']['BlockingSheetView'][];
    };
    ResultChecksView: {
      /** @description blocks of the audit chain that were recomputed */
      blocks: number;
      chainHead: string | null;
      events: number;
      marks: number;
      /** @description sheets that the second calculator calculated again */
      sheets: number;
      /**
       * Format: date-time
       * @description when the chain was verified
       */
      verifiedAt: string;
    };
    ResultPartView: {
      code: string;
      /** @description marks in hundredths */
      mark: number | null;
      name: string;
    };
    ResultsView: {
      items: components['schemas']['SkillResultsLineView'][];
    };
    ReturnReasonView: {
      /** @description null: about the application as a whole */
      field: string | null;
      reason: string;
    };
    RevealedPayeeView: {
      account: string;
      document: string | null;
    };
    ReviewCountListView: {
      items: components['schemas']['ReviewCountView'][];
      next: string | null;
    };
    ReviewCountView: {
      count: number;
      /** Format: uuid */
      delegation: string;
      /** Format: uuid */
      skill: string;
      /** @enum {string} */
      status: 'draft' | 'submitted' | 'returned' | 'approved' | 'rejected' | 'withdrawn';
    };
    ReviewFieldView: {
      /** @description why it was returned the last time, if for this field */
      asked: string | null;
      /** @description what stood there when it was last handed in, if that was another */
      before: string | null;
      /** @description since it was last handed in */
      changed: boolean;
      /** @description skill, group, delegation or answers.<field> */
      field: string;
      /** @enum {string} */
      kind: 'name' | 'document' | 'text' | 'phone' | 'choice' | 'date' | 'level' | 'photo' | 'scan' | 'place';
      label: components['schemas']['WordsDto'];
      masked: boolean;
      pictures: string[];
      /** @description personal answers are masked */
      text: string | null;
    };
    ReviewHolderView: {
      /** @description on the day by which ages are reckoned, or today */
      age: number;
      /** @enum {string} */
      sex: 'male' | 'female';
    };
    ReviewLineView: {
      delegation: components['schemas']['EntryPlaceView'];
      group: components['schemas']['EntryPlaceView'] | null;
      /** Format: uuid */
      id: string;
      /** @description who else has it on the screen now */
      lookers: string[];
      name: string;
      skill: components['schemas']['EntryPlaceView'];
      /** @enum {string} */
      status: 'draft' | 'submitted' | 'returned' | 'approved' | 'rejected' | 'withdrawn';
      /** @description how often it was handed in */
      submissions: number;
      /** Format: date-time */
      submittedAt: string;
      unit: string | null;
      version: number;
    };
    ReviewListView: {
      items: components['schemas']['ReviewLineView'][];
      next: string | null;
    };
    ReviewStepView: {
      /** Format: date-time */
      at: string;
      /** @description by whoever asks */
      mine: boolean;
      person: string | null;
      reasons: components['schemas']['ReturnReasonView'][];
      /** @description submitted, approved, returned, rejected, undone, withdrawn */
      what: string;
    };
    ReviewView: {
      /** Format: uuid */
      competition: string;
      /** Format: uuid */
      competitor: string | null;
      /** @description what the conditions say of it today */
      faults: components['schemas']['ApplicationFaultView'][];
      fields: components['schemas']['ReviewFieldView'][];
      /** @description the oldest first */
      history: components['schemas']['ReviewStepView'][];
      /** @description as the document tells */
      holder: components['schemas']['ReviewHolderView'] | null;
      /** Format: uuid */
      id: string;
      name: string;
      /** @description competitors of the same name in the same skill, beside this one */
      namesakes: number;
      /**
       * Format: uuid
       * @description the next one that waits
       */
      next: string | null;
      /** @description personal data was forgotten on its day */
      purged: boolean;
      /**
       * @description over: who is returned cannot hand in again
       * @enum {string}
       */
      registration: 'not-yet' | 'open' | 'over';
      /** @enum {string} */
      status: 'draft' | 'submitted' | 'returned' | 'approved' | 'rejected' | 'withdrawn';
      submissions: number;
      /** Format: date-time */
      submittedAt: string;
      version: number;
    };
    ReviewWatchView: {
      /** @description who else has it on the screen now */
      others: components['schemas']['LookerView'][];
      /** @enum {string} */
      status: 'draft' | 'submitted' | 'returned' | 'approved' | 'rejected' | 'withdrawn';
      version: number;
    };
    RevocationDto: {
      reason: string;
    };
    RoleGrantListView: {
      items: components['schemas']['RoleGrantView'][];
      next: string | null;
    };
    RoleGrantView: {
      /** Format: uuid */
      competition: string | null;
      /** Format: uuid */
      delegation: string | null;
      /** Format: date-time */
      grantedAt: string;
      /** Format: uuid */
      id: string;
      person: components['schemas']['GrantedPersonView'];
      /** @enum {string} */
      role:
        | 'organiser'
        | 'reviewer'
        | 'chief-judge'
        | 'judge'
        | 'supervisor'
        | 'arbitrator'
        | 'encryption-referee'
        | 'team-leader'
        | 'competitor'
        | 'finance'
        | 'tv-director'
        | 'observer';
      /** Format: uuid */
      skill: string | null;
    };
    RoundScoreView: {
      seat: number;
      value: string;
    };
    RoundView: {
      round: number;
      scores: components['schemas']['RoundScoreView'][];
    };
    SchemeAuthorView: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    SchemeChangeView: {
      after: string;
      before: string;
      field: string;
      label: string;
    };
    SchemeDifferenceView: {
      /** @description label and name */
      added: string[];
      changed: components['schemas']['SchemeChangeView'][];
      removed: string[];
    };
    SchemeDto: {
      /** @description the version that was edited; 0: there was none */
      base: number;
      criteria: components['schemas']['CriterionDto'][];
      /** @description left out: as it was */
      ranking?: components['schemas']['RankingDto'] | null;
      sections: components['schemas']['SchemeSectionDto'][];
    };
    SchemeImportView: {
      /** @description the version that the difference is against, 0: none; send it with the real import */
      base: number;
      difference: components['schemas']['SchemeDifferenceView'];
      dryRun: boolean;
      faults: components['schemas']['SchemeNoteView'][];
      scheme: components['schemas']['SchemeSummaryView'] | null;
      warnings: components['schemas']['SchemeNoteView'][];
    };
    SchemeNoteView: {
      cell?: string | null;
      code: string;
      message: string;
      params: {
        [key: string]: unknown;
      };
      path?: string;
      sheet?: string | null;
    };
    SchemeSectionDto: {
      /** @description ignored */
      aspectSum?: number | null;
      /**
       * Format: uuid
       * @description ignored
       */
      id?: string | null;
      name: string;
      number: string;
      /** @description ignored */
      variation?: number | null;
      /** @description marks in hundredths */
      weight: number;
    };
    SchemeSectionView: {
      /** @description marks in hundredths */
      aspectSum: number;
      /** Format: uuid */
      id: string;
      name: string;
      number: string;
      /** @description |weight − sum of the aspects| */
      variation: number;
      /** @description marks in hundredths */
      weight: number;
    };
    SchemeSummaryView: {
      aspects: number;
      criteria: number;
      judgements: number;
      measurements: number;
      skill: string;
      subCriteria: number;
      /** @description marks in hundredths */
      total: number;
      /** @description the version in force after a real import, or the one that it would be */
      version: number;
    };
    SchemeVersionListView: {
      items: components['schemas']['SchemeVersionView'][];
      next: string | null;
    };
    SchemeVersionView: {
      /** Format: date-time */
      createdAt: string;
      createdBy: components['schemas']['SchemeAuthorView'] | null;
      /** Format: uuid */
      id: string;
      /** @description workbook, editor or seed */
      source: string;
      /** @enum {string} */
      status: 'active' | 'locked' | 'superseded';
      /** @description marks in hundredths */
      total: number;
      version: number;
    };
    SchemeView: {
      /** Format: date-time */
      createdAt: string;
      createdBy: components['schemas']['SchemeAuthorView'] | null;
      criteria: components['schemas']['CriterionView'][];
      /** Format: uuid */
      id: string;
      ranking: components['schemas']['RankingView'];
      sections: components['schemas']['SchemeSectionView'][];
      /** Format: uuid */
      skill: string;
      /** @description workbook, editor or seed */
      source: string;
      /** @enum {string} */
      status: 'active' | 'locked' | 'superseded';
      /** @description marks in hundredths */
      total: number;
      version: number;
      warnings: components['schemas']['SchemeNoteView'][];
    };
    ScoreImportView: {
      created: number;
      dryRun: boolean;
      /** @description all of them; the list below is cut */
      faultCount: number;
      faults: components['schemas']['CellFaultView'][];
      /** @description the first rows */
      preview: components['schemas']['ImportRowView'][];
      rows: number;
      /** @description the version of each row’s sheet as it was looked at; whoever writes sends it along */
      seen: string;
      unchanged: number;
      updated: number;
      warnings: components['schemas']['CellFaultView'][];
    };
    ScreensView: {
      items: components['schemas']['ScreenView'][];
    };
    ScreenView: {
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      lastSeenAt: string | null;
      name: string;
    };
    SeatDecisionDto: {
      /**
       * @description exclude, include: whether the seat counts for this subject; stand-in: who scores on it instead
       * @enum {string}
       */
      decision: 'exclude' | 'include' | 'stand-in' | 'end-stand-in';
      /**
       * Format: uuid
       * @description who stands in: a judge of the skill without a seat on the sheet
       */
      person?: string;
      reason: string;
      seat: number;
    };
    SeatLineView: {
      /** @description of the subject */
      code: string;
      /** @description code of the sub-criterion */
      form: string;
      /**
       * @description why this sheet stays as it is; null: it changes
       * @enum {string|null}
       */
      leftAlone:
        'signed' | 'not-competing' | 'already' | 'excluded' | 'sits-here' | 'too-few' | 'no-panel' | 'scored' | null;
      /** @description this seat has given every score that is wanted of it */
      scored: boolean;
      /** Format: uuid */
      sheet: string;
    };
    SeatPersonView: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    SeatView: {
      person: components['schemas']['SeatPersonView'];
      seat: number;
    };
    SeenPayableDto: {
      contentHash: string;
      /** Format: uuid */
      id: string;
    };
    SessionChangeDto: {
      /** Format: date-time */
      endsAt?: string | null;
      name?: string;
      /** Format: date-time */
      startsAt?: string | null;
      version: number;
    };
    SessionListView: {
      items: components['schemas']['SessionView'][];
      next: string | null;
    };
    SessionView: {
      /** Format: date-time */
      endsAt: string | null;
      /** Format: uuid */
      id: string;
      name: string;
      /** Format: uuid */
      stage: string;
      /** Format: date-time */
      startsAt: string | null;
      version: number;
    };
    SettledView: {
      cancelled: number;
      made: number;
      /** @description skills whose results are not final yet */
      waiting: string[];
    };
    SettlementDueView: {
      /** @description payables that settling would cancel */
      cancelled: number;
      /** @description payables that settling would make */
      made: number;
    };
    SheetActView: {
      /** Format: date-time */
      at: string;
      by: components['schemas']['WhoView'];
      /** @enum {string} */
      kind: 'signed' | 'reopened' | 'excluded' | 'included' | 'stand-in' | 'stand-in-ended';
      reason: string | null;
      /** @description of a decision about a seat: which one */
      seat: number | null;
      version: number;
    };
    SheetAspectView: {
      /** @description how a measurement becomes a mark */
      calculation: {
        [key: string]: unknown;
      } | null;
      /** @description another version of this slot that waits for a decision */
      conflict: components['schemas']['ConflictEntryView'] | null;
      description: string;
      /** @description what 0, 1, 2 and 3 mean */
      descriptors: string[] | null;
      /** @description the shared entry (M, D) or my own of this round (J, P) */
      entry: components['schemas']['OwnEntryView'] | null;
      extra: string | null;
      /** @description rounds that everybody has completed */
      history: components['schemas']['RoundView'][];
      /** Format: uuid */
      id: string;
      label: string;
      /** @description hundredths, once every slot of the round is full; null before */
      mark: number | null;
      /** @description marks in hundredths */
      max: number;
      /** @description how many scores this round still lacks; never whose */
      needed: number;
      requirement: string | null;
      /** @description the round that is open for scores */
      round: number;
      /** @enum {string} */
      type: 'M' | 'J' | 'P' | 'D';
    };
    SheetCriterionView: {
      code: string;
      name: string;
    };
    SheetHistoryView: {
      acts: components['schemas']['SheetActView'][];
      entries: components['schemas']['EntryVersionView'][];
    };
    SheetLinesView: {
      items: components['schemas']['SheetLineView'][];
      next: string | null;
    };
    SheetLineView: {
      blanks: number;
      conflicts: number;
      day: number;
      /** Format: uuid */
      id: string;
      seats: number;
      /** @description signatures in force */
      signed: number;
      spreads: number;
      /** @enum {string} */
      state: 'open' | 'signed';
      subCriterionCode: string;
      subCriterionName: string;
      /** Format: uuid */
      subject: string;
      subjectCode: string;
      /** @description marks in hundredths */
      total: number | null;
      version: number;
    };
    SheetStateView: {
      aspects: components['schemas']['AspectStateView'][];
      blanks: number;
      /** @description what a judge signs; null while anything is open */
      contentHash: string | null;
      /** @description hundredths that its deductions take off the subject’s total */
      deducted: number;
      /** @description seats that do not count for this subject; why is between the chief and them */
      excluded: number[];
      /** Format: uuid */
      id: string;
      signedSeats: number[];
      /** @description who scores on a seat instead of its judge, for this subject only */
      standIns: components['schemas']['StandInView'][];
      /** @enum {string} */
      state: 'open' | 'signed';
      /** @description hundredths of the complete aspects; null: nothing is complete */
      total: number | null;
      version: number;
    };
    SheetSubCriterionView: {
      code: string;
      day: number;
      /** Format: uuid */
      id: string;
      name: string;
    };
    SheetSubjectView: {
      /** @description the only thing a judge learns of the competitor */
      code: string;
      /** @description colour band: the place in the order of codes, by eights */
      color: number;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      status: 'competing' | 'absent' | 'withdrawn' | 'disqualified' | 'out-of-contest';
      workstation: string | null;
    };
    SheetView: {
      aspects: components['schemas']['SheetAspectView'][];
      blanks: number;
      /** @description what a judge signs; null while anything is open */
      contentHash: string | null;
      criterion: components['schemas']['SheetCriterionView'];
      /** @description hundredths that its deductions take off the subject’s total */
      deducted: number;
      /** @description seats that do not count for this subject; why is between the chief and them */
      excluded: number[];
      /** Format: uuid */
      id: string;
      /** @description the subject is not competing: nothing can be marked */
      locked: boolean;
      mySeat: number | null;
      seats: number;
      signedSeats: number[];
      /** Format: uuid */
      skill: string;
      /** @description who scores on a seat instead of its judge, for this subject only */
      standIns: components['schemas']['StandInView'][];
      /** @enum {string} */
      state: 'open' | 'signed';
      subCriterion: components['schemas']['SheetSubCriterionView'];
      subject: components['schemas']['SheetSubjectView'];
      /** @description hundredths of the complete aspects; null: nothing is complete */
      total: number | null;
      version: number;
    };
    SignatureDto: {
      /** @description what the judge saw and signs */
      contentHash: string;
    };
    SignInDto: {
      /** @description sign-in name or phone */
      login: string;
      password: string;
    };
    SkillChangeDto: {
      coded?: boolean;
      /** @description recorded only: judging does not act on it yet */
      compatriotRule?: boolean;
      name?: string;
      nameEn?: string | null;
      number?: string;
      version: number;
    };
    SkillGroupsDto: {
      groups: string[];
      /** Format: uuid */
      skill: string;
    };
    SkillListView: {
      items: components['schemas']['SkillView'][];
      next: string | null;
    };
    SkillProgressView: {
      blanks: number;
      conflicts: number;
      /** Format: uuid */
      id: string;
      judges: components['schemas']['JudgeProgressView'][];
      name: string;
      nameEn: string | null;
      /** @description sheets with at least one blank */
      open: number;
      sheets: number;
      signed: number;
      spreads: number;
    };
    SkillResultsLineView: {
      /** @description what marking has left undone; the deeper checks are on the skill */
      blockers: components['schemas']['ResultBlockerView'][];
      coded: boolean;
      correction: components['schemas']['CorrectionView'] | null;
      /** Format: uuid */
      id: string;
      name: string;
      nameEn: string | null;
      number: string;
      proposal: components['schemas']['ProposalView'] | null;
      /** @description the newest version */
      publication: components['schemas']['PublicationView'] | null;
      /** @enum {string} */
      status: 'preparing' | 'open' | 'marking' | 'closed';
    };
    SkillResultsView: {
      /** @description what marking has left undone; the deeper checks are on the skill */
      blockers: components['schemas']['ResultBlockerView'][];
      checks: components['schemas']['ResultChecksView'];
      coded: boolean;
      /** @description what a proposal names: the result as it is now */
      contentHash: string;
      correction: components['schemas']['CorrectionView'] | null;
      /** Format: uuid */
      id: string;
      name: string;
      nameEn: string | null;
      number: string;
      /** @description panels that did not score as they were seated */
      panels: components['schemas']['PanelNoteView'][];
      proposal: components['schemas']['ProposalView'] | null;
      /** @description the newest version */
      publication: components['schemas']['PublicationView'] | null;
      rows: components['schemas']['PresentRowView'][];
      /** @enum {string} */
      status: 'preparing' | 'open' | 'marking' | 'closed';
      /** @description every version, the newest first */
      versions: components['schemas']['PublicationView'][];
    };
    SkillView: {
      /** @description codes and competitors are kept apart; cannot change once the skill is open */
      coded: boolean;
      /** @description a judge never marks a competitor of his own delegation */
      compatriotRule: boolean;
      /** Format: uuid */
      competition: string;
      competitors: number;
      /** Format: uuid */
      id: string;
      judges: number;
      name: string;
      nameEn: string | null;
      number: string;
      /** @enum {string} */
      status: 'preparing' | 'open' | 'marking' | 'closed';
      /** @description declared total of the active marking scheme, hundredths */
      total: number | null;
      version: number;
    };
    StageChangeDto: {
      name?: string;
      version: number;
    };
    StageListView: {
      items: components['schemas']['StageView'][];
      next: string | null;
    };
    StageView: {
      /** Format: uuid */
      id: string;
      name: string;
      /** Format: uuid */
      skill: string;
      version: number;
    };
    StandInPersonView: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    StandInView: {
      person: components['schemas']['StandInPersonView'];
      seat: number;
    };
    SubCriterionDto: {
      aspects: components['schemas']['AspectDto'][];
      code: string;
      day: number;
      /**
       * Format: uuid
       * @description ignored
       */
      id?: string | null;
      /** @description ignored: the sum of the aspects */
      mark?: number | null;
      name: string;
      /**
       * Format: uuid
       * @description ignored: teams are assigned by themselves
       */
      team?: string | null;
    };
    SubCriterionView: {
      aspects: components['schemas']['AspectView'][];
      code: string;
      day: number;
      /** Format: uuid */
      id: string;
      /** @description marks in hundredths */
      mark: number;
      name: string;
      /** Format: uuid */
      team: string | null;
    };
    SubjectChangeDto: {
      /** @description asked for whenever the status changes */
      reason?: string;
      /** @enum {string} */
      status?: 'competing' | 'absent' | 'withdrawn' | 'disqualified' | 'out-of-contest';
      version: number;
      /** Format: uuid */
      workstation?: string | null;
    };
    SubjectCompetitorView: {
      delegation: components['schemas']['SubjectDelegationView'];
      /** Format: uuid */
      id: string;
      name: string;
    };
    SubjectDelegationView: {
      code: string;
      /** Format: uuid */
      id: string;
      name: string;
    };
    SubjectListView: {
      items: components['schemas']['SubjectView'][];
      next: string | null;
    };
    SubjectSessionView: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    SubjectView: {
      code: string;
      /** @description null in a coded skill for everybody but the encryption referee */
      competitor: components['schemas']['SubjectCompetitorView'] | null;
      /** Format: uuid */
      id: string;
      session: components['schemas']['SubjectSessionView'] | null;
      /** @enum {string} */
      status: 'competing' | 'absent' | 'withdrawn' | 'disqualified' | 'out-of-contest';
      statusReason: string | null;
      version: number;
      workstation: components['schemas']['SubjectWorkstationView'] | null;
    };
    SubjectWorkstationView: {
      code: string;
      /** Format: uuid */
      id: string;
    };
    TaxHandoverEndView: {
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      outcome: 'paid' | 'dropped';
      /** Format: date */
      paidOn: string | null;
      person: string;
      reason: string | null;
      /** @description number of the tax receipt */
      reference: string | null;
    };
    TaxHandoverView: {
      /** Format: date-time */
      createdAt: string;
      createdBy: string;
      end: components['schemas']['TaxHandoverEndView'] | null;
      /** Format: uuid */
      id: string;
      /** @description money in fen; negative: taken off again */
      income: number;
      lines: number;
      n: number;
      /** @description made by whoever asks: somebody else confirms it */
      own: boolean;
      /** @description money in fen; negative: taken off again */
      tax: number;
    };
    TaxLineView: {
      /** @description ID document, masked */
      document: string | null;
      /** @description money in fen; negative: taken off again */
      income: number;
      /** Format: date */
      paidOn: string | null;
      /** Format: uuid */
      payable: string;
      /** @description a person, whose ID number the declaration needs */
      person: boolean;
      recipient: string;
      skill: string | null;
      /** @description money in fen; negative: taken off again */
      tax: number;
      title: string;
    };
    TaxPaidDto: {
      /** Format: date */
      paidOn: string;
      /** @description number of the tax receipt */
      reference: string;
    };
    TaxView: {
      /** @description paid, and on no list yet */
      due: components['schemas']['TaxLineView'][];
      /** @description newest first */
      handovers: components['schemas']['TaxHandoverView'][];
    };
    TeamMemberView: {
      /** @description in fen, before tax */
      amount: number;
      /** Format: uuid */
      competitor: string;
      name: string;
      /** @description parts of the whole */
      parts: number;
    };
    TeamShareDto: {
      /** Format: uuid */
      competitor: string;
      /** @description parts of the whole */
      parts: number;
    };
    TeamSharesDto: {
      /** @description what the members agreed on, and where it is written */
      basis: string;
      shares: components['schemas']['TeamShareDto'][];
      /** @description the version that was seen; 0: equal parts */
      version: number;
    };
    TemplateListView: {
      items: components['schemas']['TemplateView'][];
      next: string | null;
    };
    TemplateView: {
      description: string;
      /** @enum {string} */
      id: 'skills-star' | 'world-skills';
      name: string;
      nameEn: string;
    };
    TicketDto: {
      /** @enum {string} */
      audience: 'stage' | 'staff';
      /** Format: uuid */
      board: string;
    };
    TicketView: {
      /** Format: date-time */
      expiresAt: string;
      ticket: string;
    };
    TieKeyDto: {
      /** @description criterion:B, what is marked in a criterion · type:J, in all judgements (M, P) · mark:A1.J1, in one aspect · value:A1.M2, the value measured there */
      key: string;
      /**
       * @description asc: the smaller value stands before
       * @enum {string}
       */
      order: 'asc' | 'desc';
    };
    TieKeyView: {
      /** @description criterion:B, what is marked in a criterion · type:J, in all judgements (M, P) · mark:A1.J1, in one aspect · value:A1.M2, the value measured there */
      key: string;
      /**
       * @description asc: the smaller value stands before
       * @enum {string}
       */
      order: 'asc' | 'desc';
    };
    TierSizeDto: {
      /** @description how many */
      count?: number;
      /** @description everybody who has a rank */
      rest?: boolean;
      /** @description per cent of the entrants, a decimal */
      share?: string;
      /** @description the last rank */
      throughRank?: number;
      /** @description the last rank as per cent of the entrants, a decimal */
      throughShare?: string;
    };
    TrainingDto: {
      coaches: components['schemas']['CoachDto'][];
      /**
       * @description present skill level
       * @enum {string|null}
       */
      level: '初级工' | '中级工' | '高级工' | '技师' | '高级技师' | null;
      /** @description the version that was seen; 0: nothing was written down */
      version: number;
    };
    TrainingView: {
      coaches: string[];
      /** Format: uuid */
      competitor: string;
      level: string | null;
      version: number;
    };
    UnitRankView: {
      award: string | null;
      entrants: number;
      rank: number;
      unit: string;
      value: string;
    };
    UnitRuleDto: {
      award: string;
      awardEn?: string | null;
      /** @enum {string} */
      by: 'entrants' | 'points' | 'average';
      count: number;
      minimumEntrants: number;
      /** @enum {string} */
      of: 'delegation' | 'unit';
      points: components['schemas']['AwardPointsDto'][];
      /** @enum {string|null} */
      ties?: 'share' | 'lower' | null;
    };
    WhoView: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    WithdrawalDto: {
      reason?: string | null;
      version: number;
    };
    WordsDto: {
      en: string;
      zh: string;
    };
    WorkstationChangeDto: {
      code?: string;
      version: number;
    };
    WorkstationListView: {
      items: components['schemas']['WorkstationView'][];
      next: string | null;
    };
    WorkstationView: {
      code: string;
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      skill: string;
      version: number;
    };
    WritingDto: {
      /** Format: uuid */
      award: string;
      /**
       * Format: uuid
       * @description of a team the member that is meant; otherwise as the list of what can be issued says
       */
      competitor: string | null;
      /** @description as the name stands on the paper, where the font lacks a character of it */
      recipient: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  Review_read: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewView'];
        };
      };
    };
  };
  Review_decide: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecisionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewView'];
        };
      };
    };
  };
  PersonalData_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PersonalDataRequestDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonalDataView'];
        };
      };
    };
  };
  Review_picture: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        file: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/jpeg': string;
        };
      };
    };
  };
  Review_watch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewWatchView'];
        };
      };
    };
  };
  AwardDecision_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AwardDecisionView'];
        };
      };
    };
  };
  AwardDecision_paper: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
    };
  };
  AwardDecision_workbook: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
    };
  };
  AwardScheme_presets: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AwardPresetListView'];
        };
      };
    };
  };
  Prizes_file: {
    parameters: {
      query: {
        format: 'csv' | 'xlsx';
      };
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'text/csv; charset=utf-8': string;
        };
      };
    };
  };
  Prizes_batchPaid: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PaidDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchView'];
        };
      };
    };
  };
  Boards_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        board: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeBoardDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoardView'];
        };
      };
    };
  };
  Explanation_ofBoard: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        board: string;
        row: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExplanationView'];
        };
      };
    };
  };
  Announcement_page: {
    parameters: {
      query?: {
        /** @description en; otherwise Chinese */
        lang?: unknown;
      };
      header?: never;
      path: {
        competition: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  Announcement_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        competition: string;
        file: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
    };
  };
  Certificate_print: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
    };
  };
  CertificateTemplate_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CertificateTemplateChangeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificateTemplateView'];
        };
      };
    };
  };
  CertificateTemplate_readPicture: {
    parameters: {
      query: {
        kind: 'background' | 'seal';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/jpeg': string;
          'image/png': string;
        };
      };
    };
  };
  CertificateTemplate_picture: {
    parameters: {
      query: {
        kind: 'background' | 'seal';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'image/jpeg': string;
        'image/png': string;
        'image/webp': string;
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificateTemplateView'];
        };
      };
    };
  };
  CertificateTemplate_sample: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
    };
  };
  Certificate_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
    };
  };
  Certificate_reissue: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReissueDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificateView'];
        };
      };
    };
  };
  Certificate_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevocationDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Certificate_check: {
    parameters: {
      query?: {
        /** @description en; otherwise Chinese */
        lang?: unknown;
      };
      header?: never;
      path: {
        number: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  Competition_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CompetitionListView'];
        };
      };
    };
  };
  Competition_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCompetitionDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CompetitionView'];
        };
      };
    };
  };
  Boards_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        competition: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoardsView'];
        };
      };
    };
  };
  Boards_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        competition: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewBoardDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoardView'];
        };
      };
    };
  };
  Oversight_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        competition: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConflictsView'];
        };
      };
    };
  };
  Device_invite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        competition: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewDeviceInviteDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeviceInviteView'];
        };
      };
    };
  };
  Device_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        competition: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeviceListView'];
        };
      };
    };
  };
  Oversight_progress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        competition: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JudgingProgressView'];
        };
      };
    };
  };
  PublicResults_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        competition: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicResultsView'];
        };
      };
    };
  };
  Device_resetPin: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        competition: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PinResetDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Results_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        competition: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResultsView'];
        };
      };
    };
  };
  Boards_listScreens: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        competition: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScreensView'];
        };
      };
    };
  };
  Boards_createScreen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        competition: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewScreenDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewScreenView'];
        };
      };
    };
  };
  Competition_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CompetitionView'];
        };
      };
    };
  };
  Competition_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompetitionChangeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CompetitionView'];
        };
      };
    };
  };
  Announcement_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnnouncementView'];
        };
      };
    };
  };
  Announcement_save: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnnouncementDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnnouncementView'];
        };
      };
    };
  };
  Announcement_addFile: {
    parameters: {
      query: {
        /** @description what the file is called */
        name: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/pdf': string;
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnnouncementFileView'];
        };
      };
    };
  };
  Review_counts: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewCountListView'];
        };
      };
    };
  };
  Review_decideMany: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ManyDecisionsDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ManyDecisionsView'];
        };
      };
    };
  };
  Application_handInAll: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandInReceiptListView'];
        };
      };
    };
  };
  Review_queue: {
    parameters: {
      query?: {
        cursor?: string;
        delegation?: string;
        group?: string;
        limit?: number;
        skill?: string;
        status?: 'submitted' | 'returned' | 'approved' | 'rejected' | 'withdrawn';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewListView'];
        };
      };
    };
  };
  Application_add: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewApplicationDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationView'];
        };
      };
    };
  };
  AwardDecision_list: {
    parameters: {
      query?: {
        skill?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AwardDecisionListView'];
        };
      };
    };
  };
  AwardDecision_decide: {
    parameters: {
      query?: {
        skill?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewAwardDecisionDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AwardDecisionView'];
        };
      };
    };
  };
  AwardDecision_preview: {
    parameters: {
      query?: {
        skill?: string;
      };
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AwardPreviewDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AwardPreviewView'];
        };
      };
    };
  };
  AwardScheme_read: {
    parameters: {
      query?: {
        skill?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AwardSchemeView'];
        };
      };
    };
  };
  AwardScheme_change: {
    parameters: {
      query?: {
        skill?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AwardSchemeChangeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AwardSchemeView'];
        };
      };
    };
  };
  AwardDecision_states: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AwardStateListView'];
        };
      };
    };
  };
  Prizes_batches: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchListView'];
        };
      };
    };
  };
  Prizes_makeBatch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewBatchDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchView'];
        };
      };
    };
  };
  Certificate_certifiable: {
    parameters: {
      query?: {
        /** @description whose fields are looked at for characters that the font lacks */
        template?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertifiableListView'];
        };
      };
    };
  };
  Certificate_orders: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificateBatchListView'];
        };
      };
    };
  };
  Certificate_order: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCertificateBatchDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificateBatchView'];
        };
      };
    };
  };
  CertificateTemplate_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificateTemplateListView'];
        };
      };
    };
  };
  CertificateTemplate_add: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCertificateTemplateDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificateTemplateView'];
        };
      };
    };
  };
  Certificate_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        /** @description part of a name or of a number */
        search?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificateListView'];
        };
      };
    };
  };
  CheckIn_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckInListView'];
        };
      };
    };
  };
  CheckIn_record: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CheckInDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckInView'];
        };
      };
    };
  };
  CheckIn_portrait: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        competitor: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/jpeg': string;
        };
      };
    };
  };
  Competitor_list: {
    parameters: {
      query?: {
        cursor?: string;
        delegation?: string;
        group?: string;
        limit?: number;
        /** @description a part of the name or of the unit */
        search?: string;
        skill?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CompetitorListView'];
        };
      };
    };
  };
  Competitor_add: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCompetitorDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CompetitorView'];
        };
      };
    };
  };
  CompetitionStructure_delegations: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DelegationListView'];
        };
      };
    };
  };
  CompetitionStructure_addDelegation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewDelegationDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DelegationView'];
        };
      };
    };
  };
  Documents_badges: {
    parameters: {
      query: {
        competitor?: string;
        delegation?: string;
        skill?: string;
        who: 'competitors' | 'staff';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
    };
  };
  Documents_entryCards: {
    parameters: {
      query?: {
        competitor?: string;
        delegation?: string;
        skill?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
    };
  };
  Documents_signInSheets: {
    parameters: {
      query?: {
        competitor?: string;
        delegation?: string;
        skill?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
    };
  };
  Draw_skills: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DrawnSkillListView'];
        };
      };
    };
  };
  CheckIn_find: {
    parameters: {
      query: {
        /** @description as it stands on the entry card; capitals, blanks and the hyphen are no matter */
        code: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckInView'];
        };
      };
    };
  };
  Review_export: {
    parameters: {
      query?: {
        delegation?: string;
        group?: string;
        skill?: string;
        status?: 'submitted' | 'returned' | 'approved' | 'rejected' | 'withdrawn';
      };
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
    };
  };
  ListImport_exportCompetitors: {
    parameters: {
      query?: {
        /** @description the headings only, with a sheet of what may be filled in */
        empty?: boolean;
      };
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
    };
  };
  ListImport_exportDelegations: {
    parameters: {
      query?: {
        /** @description the headings only, with a sheet of what may be filled in */
        empty?: boolean;
      };
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
    };
  };
  ListImport_exportJudges: {
    parameters: {
      query?: {
        /** @description the headings only, with a sheet of what may be filled in */
        empty?: boolean;
      };
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
    };
  };
  CompetitionStructure_groups: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupListView'];
        };
      };
    };
  };
  CompetitionStructure_addGroup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewGroupDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupView'];
        };
      };
    };
  };
  ApplicationImport_import: {
    parameters: {
      query?: {
        /** @description look only, write nothing */
        dryRun?: boolean;
      };
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReportView'];
        };
      };
    };
  };
  ApplicationImport_template: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description the headings, and what may be filled in */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
    };
  };
  ListImport_importCompetitors: {
    parameters: {
      query?: {
        /** @description look only, write nothing */
        dryRun?: boolean;
      };
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReportView'];
        };
      };
    };
  };
  ListImport_importDelegations: {
    parameters: {
      query?: {
        /** @description look only, write nothing */
        dryRun?: boolean;
      };
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReportView'];
        };
      };
    };
  };
  ListImport_importJudges: {
    parameters: {
      query?: {
        /** @description look only, write nothing */
        dryRun?: boolean;
      };
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReportView'];
        };
      };
    };
  };
  Competition_missing: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MissingListView'];
        };
      };
    };
  };
  Prizes_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayableListView'];
        };
      };
    };
  };
  Prizes_approve: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApprovalsDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApprovedView'];
        };
      };
    };
  };
  Prizes_remind: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RemindedView'];
        };
      };
    };
  };
  Prizes_settle: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SettledView'];
        };
      };
    };
  };
  Tax_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaxView'];
        };
      };
    };
  };
  Team_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PrizeTeamListView'];
        };
      };
    };
  };
  Team_share: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        subject: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TeamSharesDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PrizeTeamListView'];
        };
      };
    };
  };
  Prizes_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PrizesView'];
        };
      };
    };
  };
  Prizes_setTerms: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PrizeTermsDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PrizesView'];
        };
      };
    };
  };
  Registration_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegistrationView'];
        };
      };
    };
  };
  Registration_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegistrationChangeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegistrationView'];
        };
      };
    };
  };
  Skill_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SkillListView'];
        };
      };
    };
  };
  Skill_add: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewSkillDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SkillView'];
        };
      };
    };
  };
  Tax_prepare: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewTaxHandoverDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaxHandoverView'];
        };
      };
    };
  };
  Competitor_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Competitor_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompetitorChangeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CompetitorView'];
        };
      };
    };
  };
  Training_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TrainingDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrainingView'];
        };
      };
    };
  };
  Health_config: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConfigView'];
        };
      };
    };
  };
  Oversight_resolve: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        entry: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResolutionDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Results_withdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        correction: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CompetitionStructure_removeDelegation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CompetitionStructure_changeDelegation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DelegationChangeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DelegationView'];
        };
      };
    };
  };
  Device_report: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeviceReportDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Device_signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeviceSignInDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MeView'];
        };
      };
    };
  };
  Device_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeviceRevocationDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Draw_make: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MakeDrawDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DrawView'];
        };
      };
    };
  };
  SignIn_firstRun: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FirstRunDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MeView'];
        };
      };
    };
  };
  CompetitionStructure_removeGroup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CompetitionStructure_changeGroup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GroupChangeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupView'];
        };
      };
    };
  };
  Health_alive: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthView'];
        };
      };
    };
  };
  Judging_package: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JudgingPackageView'];
        };
      };
    };
  };
  Boards_ticket: {
    parameters: {
      query?: never;
      header: {
        authorization: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TicketDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketView'];
        };
      };
    };
  };
  Judging_record: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MarkEntriesDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptsView'];
        };
      };
    };
  };
  Oversight_sheets: {
    parameters: {
      query: {
        cursor?: string;
        /** @description only sheets that have some */
        has?: 'blanks' | 'conflicts' | 'spreads';
        limit?: number;
        skill: string;
        state?: 'open' | 'signed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SheetLinesView'];
        };
      };
    };
  };
  Judging_sheet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sheet: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SheetView'];
        };
      };
    };
  };
  Oversight_history: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sheet: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SheetHistoryView'];
        };
      };
    };
  };
  Judging_reopen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sheet: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReopeningDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SheetView'];
        };
      };
    };
  };
  SeatDecision_decide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sheet: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SeatDecisionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SheetView'];
        };
      };
    };
  };
  Judging_sign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sheet: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignatureDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SheetView'];
        };
      };
    };
  };
  Judge_removeTeam: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Judge_changeTeam: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MarkingTeamChangeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MarkingTeamView'];
        };
      };
    };
  };
  SignIn_me: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MeView'];
        };
      };
    };
  };
  Application_mine: {
    parameters: {
      query?: {
        competition?: string;
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationListView'];
        };
      };
    };
  };
  Application_read: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationView'];
        };
      };
    };
  };
  Application_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Application_save: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApplicationChangeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationView'];
        };
      };
    };
  };
  Picture_add: {
    parameters: {
      query: {
        /** @description the key of the form’s field */
        field: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'image/jpeg': string;
        'image/png': string;
        'image/webp': string;
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PictureView'];
        };
      };
    };
  };
  Picture_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        file: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/jpeg': string;
        };
      };
    };
  };
  Application_handIn: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandInDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationView'];
        };
      };
    };
  };
  Application_withdraw: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawalDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationView'];
        };
      };
    };
  };
  MyCertificate_mine: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MyCertificateListView'];
        };
      };
    };
  };
  MyCertificate_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
    };
  };
  Entry_mine: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntryListView'];
        };
      };
    };
  };
  Documents_ownEntryCard: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
    };
  };
  Password_change: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordChangeDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Prizes_mine: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayableListView'];
        };
      };
    };
  };
  Prizes_explain: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExplanationStepView'];
        };
      };
    };
  };
  MyResult_mine: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MyResultListView'];
        };
      };
    };
  };
  Password_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutboxListView'];
        };
      };
    };
  };
  Password_request: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordResetRequestDto'];
      };
    };
    responses: {
      /** @description the same answer whether the name is known or not */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Password_reset: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordResetDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AwardExplanation_ofPayable: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayableExplanationView'];
        };
      };
    };
  };
  Prizes_enterPayee: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PayeeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayableView'];
        };
      };
    };
  };
  Prizes_reveal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevealedPayeeView'];
        };
      };
    };
  };
  Prizes_paid: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PaidDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayableView'];
        };
      };
    };
  };
  Prizes_receipt: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReceiptDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayableView'];
        };
      };
    };
  };
  Prizes_retry: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayableView'];
        };
      };
    };
  };
  Prizes_returned: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayableView'];
        };
      };
    };
  };
  People_list: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        /** @description a part of the name, sign-in name or phone */
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonListView'];
        };
      };
    };
  };
  People_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPersonDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonView'];
        };
      };
    };
  };
  People_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PersonChangeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonView'];
        };
      };
    };
  };
  People_resetPassword: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewPasswordView'];
        };
      };
    };
  };
  Results_publication: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        publication: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicationWithRowsView'];
        };
      };
    };
  };
  Results_notice: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        publication: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NoticeDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Explanation_ofPublication: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        publication: string;
        row: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExplanationView'];
        };
      };
    };
  };
  Summary_pdf: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        publication: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
    };
  };
  Summary_excel: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        publication: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
    };
  };
  Health_ready: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReadyView'];
        };
      };
    };
  };
  Results_approve: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        proposal: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description the publication that was made */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeView'];
        };
      };
    };
  };
  Results_refuse: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        proposal: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SearchEngines_robots: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
    };
  };
  RoleGrant_list: {
    parameters: {
      query?: {
        competition?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleGrantListView'];
        };
      };
    };
  };
  RoleGrant_grant: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewRoleGrantDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleGrantView'];
        };
      };
    };
  };
  RoleGrant_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Boards_revokeScreen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        screen: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SkillStructure_removeSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SkillStructure_changeSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SessionChangeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
    };
  };
  Code_request: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CodeRequestDto'];
      };
    };
    responses: {
      /** @description the same answer whether the address is known or not */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CodeSentView'];
        };
      };
    };
  };
  SignIn_signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MeView'];
        };
      };
    };
  };
  Code_signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CodeSignInDto'];
      };
    };
    responses: {
      /** @description makes the account of an address that had none */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MeView'];
        };
      };
    };
  };
  SignIn_signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SearchEngines_sitemap: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/xml': string;
        };
      };
    };
  };
  Skill_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SkillView'];
        };
      };
    };
  };
  Skill_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Skill_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SkillChangeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SkillView'];
        };
      };
    };
  };
  Subject_assign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssignedCodesView'];
        };
      };
    };
  };
  Draw_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DrawListView'];
        };
      };
    };
  };
  Draw_prepare: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewDrawDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DrawView'];
        };
      };
    };
  };
  Draw_enter: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DrawByHandDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DrawView'];
        };
      };
    };
  };
  Judge_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JudgeListView'];
        };
      };
    };
  };
  Judge_add: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewJudgeDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JudgeView'];
        };
      };
    };
  };
  Judge_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        person: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Judge_teams: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MarkingTeamListView'];
        };
      };
    };
  };
  Judge_addTeam: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewMarkingTeamDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MarkingTeamView'];
        };
      };
    };
  };
  Judge_assign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssignmentDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MarkingTeamListView'];
        };
      };
    };
  };
  MarkingScheme_read: {
    parameters: {
      query?: {
        /** @description an earlier version; the one in force otherwise */
        version?: number;
      };
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SchemeView'];
        };
      };
    };
  };
  MarkingScheme_edit: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SchemeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SchemeView'];
        };
      };
    };
  };
  MarkingScheme_import: {
    parameters: {
      query?: {
        /** @description the version that the dry run was compared with */
        base?: number;
        /** @description look only, write nothing */
        dryRun?: boolean;
        /** @description refuse a total variation above 5.00 */
        strict?: boolean;
      };
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SchemeImportView'];
        };
      };
    };
  };
  MarkingScheme_toWorkbook: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
    };
  };
  MarkingScheme_versions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SchemeVersionListView'];
        };
      };
    };
  };
  SkillStructure_stages: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StageListView'];
        };
      };
    };
  };
  SkillStructure_addStage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewStageDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StageView'];
        };
      };
    };
  };
  Subject_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubjectListView'];
        };
      };
    };
  };
  SkillStructure_workstations: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorkstationListView'];
        };
      };
    };
  };
  SkillStructure_addWorkstation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewWorkstationDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorkstationView'];
        };
      };
    };
  };
  Results_correct: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        skill: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeView'];
        };
      };
    };
  };
  PublicResults_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        skill: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicResultWithRowsView'];
        };
      };
    };
  };
  Boards_open: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        skill: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpenedSkillView'];
        };
      };
    };
  };
  Results_propose: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        skill: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProposeDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeView'];
        };
      };
    };
  };
  Results_skill: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        skill: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SkillResultsView'];
        };
      };
    };
  };
  SeatDecision_decideMany: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        skill: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ManySeatsDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ManySeatsView'];
        };
      };
    };
  };
  SeatDecision_preview: {
    parameters: {
      query: {
        /** @description exclude, include: whether the seat counts for this subject; stand-in: who scores on it instead */
        decision: 'exclude' | 'include' | 'stand-in' | 'end-stand-in';
        /** @description sheets on which the judge has scored everything stay as they are */
        keepScored: boolean;
        /** @description who stands in: a judge of the skill without a seat on the sheet */
        person?: string;
        seat: number;
        team: string;
      };
      header?: never;
      path: {
        skill: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ManySeatsView'];
        };
      };
    };
  };
  AwardExplanation_ofSubject: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        skill: string;
        subject: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AwardExplanationView'];
        };
      };
    };
  };
  Explanation_ofSubject: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        skill: string;
        subject: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExplanationView'];
        };
      };
    };
  };
  SkillStructure_removeStage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SkillStructure_changeStage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StageChangeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StageView'];
        };
      };
    };
  };
  SkillStructure_sessions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionListView'];
        };
      };
    };
  };
  SkillStructure_addSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewSessionDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
    };
  };
  ScoreImport_import: {
    parameters: {
      query?: {
        /** @description look only, write nothing */
        dryRun?: boolean;
        /** @description what the dry run of this file answered; without it nothing is compared */
        seen?: string;
      };
      header: {
        'accept-language': string;
      };
      path: {
        form: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScoreImportView'];
        };
      };
    };
  };
  ScoreImport_toWorkbook: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        form: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
    };
  };
  Subject_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SubjectChangeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubjectView'];
        };
      };
    };
  };
  Tax_file: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
    };
  };
  Tax_confirm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TaxPaidDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaxHandoverView'];
        };
      };
    };
  };
  Tax_drop: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaxHandoverView'];
        };
      };
    };
  };
  Competition_templates: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateListView'];
        };
      };
    };
  };
  SkillStructure_removeWorkstation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SkillStructure_changeWorkstation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WorkstationChangeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorkstationView'];
        };
      };
    };
  };
}
