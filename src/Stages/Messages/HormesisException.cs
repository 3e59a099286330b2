namespace Hormesis;

/// <summary>
/// A failure that a person can mend. Its message says what, where, the value met, what is allowed and the command
/// that helps; the host prints it alone, without a stack trace.
/// </summary>
public class HormesisException(string message, Exception? cause = null) : Exception(message, cause);
