internal import HTTPTypes
internal import Programme

extension Site {
  /// Every address of the service, in order. The router is made from this list, and so is the test that
  /// tries each of them as everybody.
  ///
  /// Closures, since Swift 6.3.1 crashes on references to functions that become `nonisolated(nonsending)`.
  static var routes: [Route] {
    doorRoutes + projectRoutes
  }

  /// Health, the door, and one's own account.
  private static var doorRoutes: [Route] {
    [
      .open(.get, "/live") { try await Health.live($0) },
      .open(.get, "/ready") { try await Health.ready($0) },
      .open(.get, "/assets/:name") { try await Assets.answer($0) },

      .open(.get, "/was") { try AccessibilityStatement.answer($0) },

      .open(.get, "/") { try await HomePage.answer($0) },
      .open(.get, "/sign-in") { try await SignInPage.show($0) },
      .open(.post, "/sign-in") { try await SignInPage.signIn($0) },
      .open(.post, "/sign-out") { try await SignedOutAnswer.signOut($0) },
      .open(.get, "/link/:link") { try await LinkPage.show($0) },
      .open(.post, "/link/:link") { try await LinkPage.use($0) },

      .page("/account", for: .signedIn) { _ in
        OwnSignIns()
      } show: {
        AccountPage.show($0, $1)
      },
      // Where a refused form stands: asked for again, it is the page the form belongs to.
      .open(.get, "/account/password") { $0.redirect(to: .account) },
      .steps("/account/password", for: .signedIn) { try await AccountPage.changePassword($0, $1) },
      .open(.get, "/account/language") { $0.redirect(to: .account) },
      .action("/account/language", for: .signedIn) {
        try AccountPage.chooseLanguage($0, $1)
      } then: { visit, _ in
        AccountPage.languageChosen(visit)
      },
      .action("/account/sign-ins/:sign-in/end", for: .signedIn) { visit, _ in
        try AccountPage.endSignIn(visit)
      } then: {
        try AccountPage.back($0, $1)
      },
      .action("/account/sign-ins/end", for: .signedIn) { _, _ in
        SignOutEverywhere()
      } then: { visit, _ in
        SignedOutAnswer.answer(visit)
      },

      .page("/komponenter", for: .signedIn) { _ in
        Nothing()
      } show: {
        try ComponentsPage.show($0, $1)
      },
      .page("/projects", for: .signedIn) { _ in
        Nothing()
      } show: {
        ProjectsPage.show($0, $1)
      },
    ]
  }

  /// The places of a project that existed before it had a plan.
  private static var projectRoutes: [Route] {
    [
      .page("/projects/:project/status", for: .project(.everyRole)) {
        try StatusPage.ask($0)
      } show: {
        try StatusPage.show($0, $1)
      },
      .page("/projects/:project/status.json", for: .project(.everyRole)) {
        try StatusPage.askDocument($0)
      } show: {
        try StatusPage.showDocument($0, $1)
      },
      .page("/projects/:project/shifts", for: .project([.coordinator, .counsellor])) {
        try ShiftsPage.ask($0)
      } show: {
        try ShiftsPage.show($0, $1)
      },
      .page("/projects/:project/follow-ups", for: .project([.coordinator, .counsellor])) {
        try FollowUpsPage.ask($0)
      } show: {
        try FollowUpsPage.show($0, $1)
      },
      .page("/projects/:project/staff", for: .project([.administrator])) {
        try ColleaguesPage.ask($0)
      } show: {
        try ColleaguesPage.show($0, $1)
      },
      .action(
        "/projects/:project/staff/:colleague/sign-ins/end", for: .project([.administrator])
      ) { visit, _ in
        try ColleaguesPage.endSignIns(visit)
      } then: {
        try ColleaguesPage.back($0, $1)
      },
    ]
  }
}

extension Set<StaffRole> {
  static let everyRole = Set(StaffRole.allCases)
}
