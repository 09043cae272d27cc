internal import Hummingbird
internal import Programme

/// One place of the service: who may go there, and what is answered.
struct Route: Sendable {
  let method: HTTPRequest.Method
  /// With `:name` for what differs.
  let path: String
  let access: Access
  let answer: @Sendable (Visit) async throws -> Response

  /// Who may go there.
  enum Access: Sendable, Equatable {
    case everybody
    case signedIn
    /// Colleagues with one of these roles in the project that the path names.
    case project(Set<StaffRole>)
  }

  /// A place for everybody: what it answers must be fit for everybody.
  static func open(
    _ method: HTTPRequest.Method, _ path: String,
    _ answer: @escaping @Sendable (Visit) async throws -> Response
  ) -> Route {
    Route(method: method, path: path, access: .everybody, answer: answer)
  }

  /// A page behind the door: what is asked is answered only to those who may go there.
  static func page<Q: Question>(
    _ path: String, for access: Access, ask: @escaping @Sendable (Visit) throws -> Q,
    show: @escaping @Sendable (Visit, Admitted<Q.Answer>) async throws -> Response
  ) -> Route {
    Route(method: .get, path: path, access: access) { visit in
      let admitted = try await visit.answer(ask(visit))
      return try await show(visit.read(by: admitted.visitor), admitted)
    }
  }

  /// Something done behind the door by a form, by those who may go there.
  static func action<C: Command>(
    _ path: String, for access: Access,
    do command: @escaping @Sendable (Visit, SentForm) throws -> C,
    then: @escaping @Sendable (Visit, Admitted<C.Answer>) async throws -> Response
  ) -> Route where C.Answer: Codable {
    Route(method: .post, path: path, access: access) { visit in
      let form = try await visit.sentForm()
      let made: C
      do {
        made = try command(visit, form)
      } catch {
        // What is wrong with it is told to those who may go here.
        _ = try await visit.answer(Nothing())
        throw error
      }
      let admitted = try await visit.perform(made, sentBy: form)
      return try await then(visit.read(by: admitted.visitor), admitted)
    }
  }

  /// A form behind the door: the page it stands on, and what is done with it. A form that cannot be taken, or that breaks
  /// a rule, comes back as it was typed, with what is wrong beside its fields.
  ///
  /// - `command` makes of the form what is to be done, or throws `UnfitForm`.
  /// - `refused` says what was wrong when doing it failed; nil when no form can mend it.
  static func form<Q: Question, C: Command>(
    _ path: String, for access: Access,
    ask: @escaping @Sendable (Visit) throws -> Q,
    show: @escaping @Sendable (Visit, Admitted<Q.Answer>, TypedForm) throws -> Response,
    do command: @escaping @Sendable (Visit, SentForm) throws -> C,
    refused: @escaping @Sendable (any Error) -> [Complaint]?,
    then: @escaping @Sendable (Visit, Admitted<C.Answer>) throws -> Response
  ) -> [Route] where C.Answer: Codable {
    [
      page(path, for: access, ask: ask) { visit, admitted in
        try show(visit, admitted, TypedForm(in: visit.language))
      },
      Route(method: .post, path: path, access: access) { visit in
        let form = try await visit.sentForm()
        do {
          let admitted = try await visit.perform(command(visit, form), sentBy: form)
          return try then(visit.read(by: admitted.visitor), admitted)
        } catch {
          let complaints = (error as? UnfitForm)?.complaints ?? refused(error)
          // The page is asked for in any case: what is wrong is told to those who may go here.
          let page = try await visit.answer(ask(visit))
          guard let complaints, !complaints.isEmpty else { throw error }
          let reading = visit.read(by: page.visitor)
          var response = try show(
            reading, page, TypedForm(form, complaints: complaints, in: reading.language))
          response.status = .unprocessableContent
          return response
        }
      },
    ]
  }

  /// Something done behind the door in several steps: who it is is settled first.
  static func steps(
    _ path: String, for access: Access,
    _ answer: @escaping @Sendable (Visit, Visitor) async throws -> Response
  ) -> Route {
    Route(method: .post, path: path, access: access) { visit in
      let visitor = try await visit.answer(Nothing()).visitor
      return try await answer(visit.read(by: visitor), visitor)
    }
  }
}
