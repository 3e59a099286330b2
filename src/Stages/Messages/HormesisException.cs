namespace Hormesis;

/// <summary>
/// A failure that a person can fix. Its message says what is wrong, where, the value found, what is allowed and which
/// command helps; the host prints only the message, without a stack trace.
/// </summary>
public class HormesisException(string message, Exception? cause = null) : Exception(message, cause);
